package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Opens connections to the database and gives them back as they came.
 */
final class Database {

	private static final String PRODUCT = "PostgreSQL";

	private final DataSource dataSource;

	Database(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Work on one connection in autocommit mode.
	 * @param <T> the type of the answer
	 * @param work the work
	 * @return its answer
	 * @throws NotPostgresException if the database is another one
	 * @throws DatabaseFailedException if the database cannot be reached or fails
	 */
	<T> T connect(Work<T> work) {
		try (Connection connection = this.dataSource.getConnection()) {
			String product = connection.getMetaData().getDatabaseProductName();
			if (!PRODUCT.equals(product)) {
				throw new NotPostgresException(product);
			}
			return inAutocommit(connection, work);
		}
		catch (SQLException ex) {
			throw new DatabaseFailedException(ex);
		}
	}

	private static <T> T inAutocommit(Connection connection, Work<T> work) throws SQLException {
		boolean autocommit = connection.getAutoCommit();
		if (autocommit) {
			return work.apply(connection);
		}
		connection.setAutoCommit(true);
		try {
			return work.apply(connection);
		}
		finally {
			if (!connection.isClosed()) {
				connection.setAutoCommit(false);
			}
		}
	}

	/**
	 * What is done on a connection.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	interface Work<T> {

		T apply(Connection connection) throws SQLException;

	}

}
