package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

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
		Runnable restore = forceNothing(driver);
		return () -> {
			driver.setPrepareThreshold(threshold);
			restore.run();
		};
	}

	/*
	 * With a threshold of -1 the driver describes each statement before it executes it,
	 * and takes the columns of the first for those of all that are sent together.
	 */
	private static Runnable forceNothing(PGConnection driver) {
		if (!(driver instanceof PgConnection connection) || !connection.getForceBinary()) {
			return () -> {
			};
		}
		connection.setForceBinary(false);
		return () -> connection.setForceBinary(true);
	}

}
