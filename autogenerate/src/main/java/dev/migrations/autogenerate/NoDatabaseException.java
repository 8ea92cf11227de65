package dev.migrations.autogenerate;

import dev.migrations.MigrationException;

/**
 * Thrown when the model is to be compared with a database and there is none.
 */
public final class NoDatabaseException extends MigrationException {

	NoDatabaseException() {
		super("There is no database to compare the entities with.",
				"Configure a data source, or compare with the revisions: leave out '--against database'.");
	}

}
