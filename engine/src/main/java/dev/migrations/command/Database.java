package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Opens connections to the database and gives them back as they came.
 */
final class Database {

	private static final String PRODUCT = "PostgreSQL";

	private static final String RIGHT_MISSING = "42501";

	private final DataSource dataSource;

	private final RequiredRights rights;

	Database(DataSource dataSource, RequiredRights rights) {
		this.dataSource = dataSource;
		this.rights = rights;
	}

	/**
	 * Look at something on one connection in autocommit mode.
	 * @param <T> the type of the answer
	 * @param work the work
	 * @return its answer
	 * @throws NotPostgresException if the database is another one
	 * @throws DatabaseFailedException if the database cannot be reached or fails
	 */
	<T> T look(Work<T> work) {
		return connect(work, false);
	}

	/**
	 * Change something on one connection in autocommit mode.
	 * @param <T> the type of the answer
	 * @param work the work
	 * @return its answer
	 * @throws NotPostgresException if the database is another one
	 * @throws DatabaseFailedException if the database cannot be reached or fails
	 */
	<T> T change(Work<T> work) {
		return connect(work, true);
	}

	private <T> T connect(Work<T> work, boolean changes) {
		try (Connection connection = open()) {
			String product = connection.getMetaData().getDatabaseProductName();
			if (!PRODUCT.equals(product)) {
				throw new NotPostgresException(product);
			}
			return inAutocommit(connection, work);
		}
		catch (SQLException ex) {
			throw DatabaseFailedException.working(ex,
					RIGHT_MISSING.equals(ex.getSQLState()) ? missingRights(changes) : List.of());
		}
	}

	private Connection open() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw DatabaseFailedException.connecting(ex);
		}
	}

	private List<String> missingRights(boolean changes) {
		try (Connection connection = this.dataSource.getConnection()) {
			return inAutocommit(connection, (each) -> this.rights.missing(each, changes));
		}
		catch (SQLException ex) {
			return List.of();
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
