package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.MigrationRefusedException;
import dev.migrations.Transactions;
import dev.migrations.lock.ConnectionSource;
import dev.migrations.lock.NetworkLimit;
import dev.migrations.lock.PreparedStatements;
import dev.migrations.session.Passwords;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcUtils;

/**
 * Opens connections to the database and gives them back as they came.
 */
final class Database {

	private static final String PRODUCT = "PostgreSQL";

	private static final String RIGHT_MISSING = "42501";

	private final DataSource dataSource;

	private final @Nullable DataSource unpooled;

	private final Passwords passwords;

	private final RequiredRights rights;

	/**
	 * Lead to a database.
	 * @param dataSource where connections come from
	 * @param unpooled where connections outside the pool come from; null when they are
	 * made in the manner of the others
	 * @param passwords what to try when the data source tells no password
	 * @param rights what the engine needs
	 */
	Database(DataSource dataSource, @Nullable DataSource unpooled, Passwords passwords, RequiredRights rights) {
		this.dataSource = dataSource;
		this.unpooled = unpooled;
		this.passwords = passwords;
		this.rights = rights;
	}

	/**
	 * Open further connections while one of the pool's is in use, which may be its only
	 * one.
	 * @param connection the one that is in use
	 * @return opens them when they are needed
	 */
	ConnectionSource unpooled(Connection connection) {
		return (this.unpooled != null) ? this.unpooled::getConnection
				: new FurtherConnections(connection, this.dataSource, this.passwords);
	}

	/**
	 * Look at something on one connection in autocommit mode.
	 * @param <T> the type of the answer
	 * @param work the work
	 * @return its answer
	 * @throws MigrationRefusedException if the database is another one
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
	 * @throws MigrationRefusedException if the database is another one
	 * @throws DatabaseFailedException if the database cannot be reached or fails
	 */
	<T> T change(Work<T> work) {
		return connect(work, true);
	}

	private <T> T connect(Work<T> work, boolean changes) {
		try {
			return connect(changes ? work : limited(work));
		}
		catch (SQLException ex) {
			throw DatabaseFailedException.working(ex,
					RIGHT_MISSING.equals(ex.getSQLState()) ? missingRights(changes) : List.of());
		}
	}

	private static <T> Work<T> limited(Work<T> look) {
		return (connection) -> {
			Runnable restore = NetworkLimit.set(connection, NetworkLimit.PATIENT);
			try {
				return look.apply(connection);
			}
			finally {
				restore.run();
			}
		};
	}

	/*
	 * A session that was ended for what a revision left in it does not close well, and
	 * the work is done.
	 */
	private <T> T connect(Work<T> work) throws SQLException {
		Connection connection = open();
		try {
			String product = connection.getMetaData().getDatabaseProductName();
			if (!PRODUCT.equals(product)) {
				throw new EngineProblem.NotPostgres(product).refusal();
			}
			return unprepared(connection, work);
		}
		finally {
			JdbcUtils.closeConnection(connection);
		}
	}

	private Connection open() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw DatabaseFailedException.connecting(ex);
		}
		catch (RuntimeException ex) {
			throw DatabaseFailedException.connecting(ex);
		}
	}

	private List<String> missingRights(boolean changes) {
		try (Connection connection = this.dataSource.getConnection()) {
			return unprepared(connection, (each) -> this.rights.missing(each, changes));
		}
		catch (SQLException ex) {
			return List.of();
		}
	}

	private static <T> T unprepared(Connection connection, Work<T> work) throws SQLException {
		Runnable restore = PreparedStatements.avoid(connection);
		try {
			return inAutocommit(connection, work);
		}
		finally {
			restore.run();
		}
	}

	private static <T> T inAutocommit(Connection connection, Work<T> work) throws SQLException {
		boolean autocommit = connection.getAutoCommit();
		if (autocommit) {
			return work.apply(connection);
		}
		try {
			connection.setAutoCommit(true);
			T answer = work.apply(connection);
			resume(connection);
			return answer;
		}
		catch (Throwable ex) {
			Transactions.restore(ex, () -> resume(connection));
			throw ex;
		}
	}

	private static void resume(Connection connection) throws SQLException {
		if (!connection.isClosed()) {
			connection.setAutoCommit(false);
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
