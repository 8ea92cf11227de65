package dev.migrations.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.MigrationRefusedException;
import dev.migrations.lock.LockMode;
import dev.migrations.lock.Sessions;
import org.postgresql.PGConnection;

/**
 * What a session is like before a run.
 *
 * @param pid the process that serves it
 * @param identity the session, told from every other
 * @param searchPath its search path, the user's own name put in
 * @param settings its settings
 * @param objects what else it holds
 */
record RunStart(int pid, String identity, String searchPath, SessionSettings settings, SessionObjects objects) {

	/**
	 * The search path, the user's own name put in, as an SQL expression.
	 */
	static final String SEARCH_PATH = """
			pg_catalog.replace(pg_catalog.current_setting('search_path'), '"$user"',
			    pg_catalog.quote_ident(current_user))""";

	private static final String QUERY = "SELECT pg_catalog.pg_backend_pid(), " + Sessions.IDENTITY + ", " + SEARCH_PATH
			+ ", " + SessionObjects.COLUMNS;

	static RunStart read(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(QUERY + "; " + SessionSettings.QUERY);
			try (ResultSet first = statement.getResultSet()) {
				first.next();
				RunStart start = new RunStart(first.getInt(1), first.getString(2), first.getString(3),
						SessionSettings.NONE, SessionObjects.of(first, 4));
				statement.getMoreResults();
				return start.with(SessionSettings.of(statement.getResultSet()));
			}
		}
	}

	private RunStart with(SessionSettings settings) {
		return new RunStart(this.pid, this.identity, this.searchPath, settings, this.objects);
	}

	/**
	 * Choose the lock. A pooler answers the driver with a process number of its own.
	 * @param mode what is configured
	 * @param connection the connection
	 * @return what is used
	 * @throws MigrationRefusedException if it cannot be what is configured
	 * @throws SQLException if the connection is closed
	 */
	LockMode choose(LockMode mode, Connection connection) throws SQLException {
		if (mode == LockMode.SESSION && isPooled(connection)) {
			throw ConnectionProblem.PooledConnection.sessionLock().refusal();
		}
		if (mode != LockMode.AUTO) {
			return mode;
		}
		return isDirect(connection) ? LockMode.SESSION : LockMode.TRANSACTION;
	}

	/**
	 * Whether all statements meet the same session.
	 * @param connection the connection
	 * @return false behind a pooler, and where that cannot be told
	 * @throws SQLException if the connection is closed
	 */
	boolean isDirect(Connection connection) throws SQLException {
		return connection.isWrapperFor(PGConnection.class) && !isPooled(connection);
	}

	private boolean isPooled(Connection connection) throws SQLException {
		return connection.isWrapperFor(PGConnection.class)
				&& connection.unwrap(PGConnection.class).getBackendPID() != this.pid;
	}

}
