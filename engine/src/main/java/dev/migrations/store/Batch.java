package dev.migrations.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Sends several statements of the engine's own at once.
 */
public final class Batch {

	/**
	 * The first statement of a transaction in which every query sees what is committed at
	 * its time, whatever the server's or the pool's default is. Where a query comes after
	 * a lock, it would otherwise see what was there before the lock was free.
	 */
	public static final String READ_COMMITTED = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";

	private Batch() {
	}

	/**
	 * Execute statements with one round trip; without statements there is none.
	 * @param connection a connection
	 * @param statements the statements
	 * @throws SQLException if one of them fails
	 */
	public static void execute(Connection connection, List<String> statements) throws SQLException {
		if (statements.isEmpty()) {
			return;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute(String.join("; ", statements));
		}
	}

	/**
	 * Execute statements with one round trip.
	 * @param <T> the type of the answer
	 * @param connection a connection
	 * @param statements the statements, the last of them a query
	 * @param reader reads the last statement's result
	 * @return the answer
	 * @throws SQLException if one of them fails
	 */
	public static <T> T execute(Connection connection, List<String> statements, Reader<T> reader) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(String.join("; ", statements));
			for (int i = 1; i < statements.size(); i++) {
				statement.getMoreResults();
			}
			try (ResultSet result = statement.getResultSet()) {
				return reader.read(result);
			}
		}
	}

	/**
	 * Reads a result.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	public interface Reader<T> {

		/**
		 * Read it.
		 * @param result the result, before its first row
		 * @return the answer
		 * @throws SQLException if the database fails
		 */
		T read(ResultSet result) throws SQLException;

	}

}
