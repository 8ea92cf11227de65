package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.Transactions;
import dev.migrations.session.ServerAccess;

/**
 * Opens sessions for scratch databases: named so that an operator knows them, without
 * waiting for the disk, and without an end while nothing happens.
 */
final class ScratchSession {

	private static final String SETTINGS = """
			SELECT pg_catalog.set_config('application_name', 'migrations scratch', false),
				pg_catalog.set_config('synchronous_commit', 'off', false),
				pg_catalog.set_config('idle_session_timeout', '0', false)""";

	private ScratchSession() {
	}

	static Connection open(ServerAccess access, String database) throws SQLException {
		Connection connection = access.connect(database);
		try (Statement statement = connection.createStatement()) {
			statement.execute(SETTINGS);
			return connection;
		}
		catch (Throwable ex) {
			Transactions.restore(ex, connection::close);
			throw ex;
		}
	}

}
