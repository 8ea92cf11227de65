package dev.migrations.autoconfigure;

import dev.migrations.MigrationException;

/**
 * Thrown when the migrations have a user of their own but the data source does not tell
 * where the database is.
 */
public class UnknownJdbcUrlException extends MigrationException {

	UnknownJdbcUrlException(Exception cause) {
		super("The application's data source neither tells its JDBC URL nor gives a connection to read it from, so that"
				+ " 'migrations.username' and 'migrations.password' do not suffice.",
				"Name the database with 'migrations.url' as well.", cause);
	}

}
