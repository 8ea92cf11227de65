package dev.migrations.autoconfigure.commandline;

import dev.migrations.MigrationException;

/**
 * Thrown when the entities are to be compared and the application leaves out the module
 * that does it.
 */
public final class AutogenerateMissingException extends MigrationException {

	AutogenerateMissingException() {
		super("This application has nothing that compares entities: 'migrations-autogenerate' is not on the class path.",
				"Add the dependency 'dev.migrations:migrations-autogenerate', or run the command from the build of a"
						+ " developer, where it is.");
	}

}
