package dev.migrations.run;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrations.MigrationException;

/**
 * Tells why a replay cannot go on, and what to do about it.
 */
final class ReplayFailure {

	static final String JAVA_SKIPPED = "Java revisions were skipped; '--replay-java' replays them, too. ";

	static final String EXTENSION_MISSING = "An extension could not be had; a server that has it can be named with "
			+ "'migrations.autogenerate.scratch-url'. ";

	private static final Set<String> MISSING_OBJECT = Set.of("42P01", "42703", "42704", "42883", "3F000");

	private static final String REMEDY = "Correct the revision so that it runs in an empty database, or compare with "
			+ "the database itself with '--against database'. Nothing but a scratch database was touched.";

	private final Set<String> hints = new LinkedHashSet<>();

	void add(String hint) {
		this.hints.add(hint);
	}

	MigrationException of(StatementFailedException failure) {
		String hints = String.join("", this.hints);
		return (MISSING_OBJECT.contains(String.valueOf(failure.getError().sqlState()))
				&& failure.getCause() instanceof SQLException cause)
						? new MissingHistoryException(failure.getStatement(), failure.getError(), hints, cause)
						: failure.withRemedy(hints + REMEDY);
	}

}
