package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown when there is no schema for the engine's own tables.
 */
public final class MissingSchemaException extends MigrationException {

	private MissingSchemaException(String fact, String remedy) {
		super(fact, remedy);
	}

	static MissingSchemaException none() {
		return new MissingSchemaException(
				"No schema of the session's search path exists, or none that the user may use.",
				"Create it, in a revision with 'CREATE SCHEMA IF NOT EXISTS ...', type 'GRANT USAGE, CREATE ON SCHEMA ...' "
						+ "for the user, or name another with 'migrations.schema'.");
	}

	static MissingSchemaException temporary() {
		return new MissingSchemaException(
				"The session's search path begins with 'pg_temp': what revisions create would be gone when the session ends.",
				"Put another schema first.");
	}

}
