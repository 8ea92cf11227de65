package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection of HikariCP. The pool takes SQL state 0A000, which refuses a single
 * statement such as an index that is built concurrently on a partitioned table, for the
 * end of the session: it logs a stack trace and closes the connection, with the lock.
 */
final class PoolConnection {

	private static final String POOL = "com.zaxxer.hikari.pool.";

	private PoolConnection() {
	}

	/**
	 * The connection that the pool keeps, for statements whose failure is not the pool's.
	 * @param connection any connection
	 * @return what the pool has wrapped; the connection itself when it is not of the pool
	 * @throws SQLException if it is closed
	 */
	static Connection driver(Connection connection) throws SQLException {
		return connection.getClass().getName().startsWith(POOL) ? connection.unwrap(Connection.class) : connection;
	}

}
