package dev.migrations.run;

import java.sql.SQLException;

import dev.migrations.MigrationException;

/**
 * Thrown when a revision has removed the engine's own tables.
 */
public final class OwnTablesGoneException extends MigrationException {

	OwnTablesGoneException(String step, String versionTable, SQLException cause) {
		super("The engine's own table " + versionTable + " is gone after '" + step + "'.",
				"Do not drop the schema that holds it, as 'DROP SCHEMA ... CASCADE' does: drop what is in it, or keep the "
						+ "engine's tables in another schema with 'migrations.schema'. What is not committed was rolled back.",
				cause);
	}

}
