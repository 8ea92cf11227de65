package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/**
 * The driver's habit to prepare on the server what is executed several times, which a
 * connection pooler in transaction mode may not follow.
 */
public final class PreparedStatements {

	private PreparedStatements() {
	}

	/**
	 * Make a connection prepare nothing on the server.
	 * @param connection a connection
	 * @return undoes it
	 * @throws SQLException if the connection is closed
	 */
	public static Runnable avoid(Connection connection) throws SQLException {
		if (!connection.isWrapperFor(PGConnection.class)) {
			return () -> {
			};
		}
		PGConnection driver = connection.unwrap(PGConnection.class);
		int threshold = driver.getPrepareThreshold();
		driver.setPrepareThreshold(0);
		return () -> driver.setPrepareThreshold(threshold);
	}

}
