package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.run.ServerError;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a generated script does not do on a scratch database what it should. It is
 * not written.
 */
public final class ProofFailedException extends MigrationException {

	private final transient List<String> differences;

	private ProofFailedException(String fact, List<String> differences, String remedy, @Nullable Throwable cause) {
		super(fact + differences.stream()
			.map((difference) -> System.lineSeparator() + "  " + difference)
			.collect(Collectors.joining("", "", System.lineSeparator())), remedy, cause);
		this.differences = List.copyOf(differences);
	}

	static ProofFailedException refused(String direction, String statement, ServerError error, Throwable cause) {
		List<String> details = new ArrayList<>(List.of(statement));
		if (error.detail() != null) {
			error.detail().lines().forEach(details::add);
		}
		return new ProofFailedException(
				"The generated %s fails on a scratch database: %s".formatted(direction, error.message()), details,
				"No file was written. Make the change by hand ('revision -m ...'), or leave it out "
						+ "with a property of 'migrations.autogenerate' or an 'ObjectFilter'.",
				cause);
	}

	static ProofFailedException destroying(String direction, List<String> values) {
		return new ProofFailedException(
				"The generated %s would change values without an error, as sample rows show:".formatted(direction),
				values,
				"No file was written. Write the conversion by hand ('revision -m ...'), or leave the column out "
						+ "with a property of 'migrations.autogenerate' or an 'ObjectFilter'.",
				null);
	}

	static ProofFailedException differing(String direction, List<String> differences, boolean customized) {
		return new ProofFailedException(
				"The generated %s does not lead to where it should; what differs afterwards:".formatted(direction),
				differences,
				"No file was written. " + (customized
						? "A 'ChangeCustomizer' added or replaced changes; they must lead "
								+ "to what the entities describe, and tell what undoes them."
						: "This is a defect of autogenerate: please report it with the entities in question."),
				null);
	}

	/**
	 * What differed, or the statement that failed and what PostgreSQL says about it.
	 * @return descriptions, at least one
	 */
	public List<String> getDifferences() {
		return this.differences;
	}

}
