package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown when there is no schema for the engine's own tables.
 */
public final class MissingSchemaException extends MigrationException {

	MissingSchemaException() {
		super("No schema of the session's search path exists.", "Create it, or name another with 'migrations.schema'.");
	}

}
