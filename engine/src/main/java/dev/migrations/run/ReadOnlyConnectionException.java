package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown before anything is written when the data source's connections are read-only.
 */
public final class ReadOnlyConnectionException extends MigrationException {

	ReadOnlyConnectionException() {
		super("The data source opens read-only connections.",
				"Take 'spring.datasource.hikari.read-only' or 'readOnly' in the URL away, or name the database for "
						+ "migrations with 'migrations.url'. Nothing was run.");
	}

}
