package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown when there is no schema for the engine's own tables.
 */
public final class MissingSchemaException extends MigrationException {

	MissingSchemaException() {
		super("No schema of the session's search path exists, or none that the user may use.",
				"Create it, type 'GRANT USAGE, CREATE ON SCHEMA ...' for the user, or name another with 'migrations.schema'.");
	}

}
