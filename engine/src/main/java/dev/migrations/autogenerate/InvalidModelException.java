package dev.migrations.autogenerate;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Thrown when PostgreSQL refuses statements that the model leads to, with all of them.
 */
public final class InvalidModelException extends MigrationException {

	private final transient List<ModelProblem> problems;

	InvalidModelException(List<ModelProblem> problems) {
		super("PostgreSQL refuses %s of the statements that the entities lead to:%s%n".formatted(problems.size(),
				problems.stream()
					.map((problem) -> System.lineSeparator() + "  " + problem)
					.collect(Collectors.joining())),
				"Correct the mapping, or go on without these statements: '--lenient'.");
		this.problems = List.copyOf(problems);
	}

	/**
	 * The statements.
	 * @return at least one
	 */
	public List<ModelProblem> getProblems() {
		return this.problems;
	}

}
