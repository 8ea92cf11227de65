package dev.migrations.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Sends several statements of the engine's own at once.
 */
final class Batch {

	private Batch() {
	}

	/**
	 * Execute statements with one round trip.
	 * @param connection a connection
	 * @param statements the statements
	 * @throws SQLException if one of them fails
	 */
	static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(String.join("; ", statements));
		}
	}

	static void executeAny(Connection connection, List<String> statements) throws SQLException {
		if (!statements.isEmpty()) {
			execute(connection, statements);
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
	static <T> T execute(Connection connection, List<String> statements, Reader<T> reader) throws SQLException {
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
	interface Reader<T> {

		T read(ResultSet result) throws SQLException;

	}

}
