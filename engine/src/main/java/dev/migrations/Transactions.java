package dev.migrations;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs work in transactions and ends them by one rule: what has not ended well is never
 * committed, and what goes wrong while it is undone never replaces the failure.
 */
public final class Transactions {

	private Transactions() {
	}

	/**
	 * Do something and commit.
	 * @param <T> the type of the answer
	 * @param connection a connection in autocommit mode
	 * @param work what to do
	 * @return its answer
	 * @throws SQLException if the database fails
	 */
	public static <T> T commit(Connection connection, Work<T> work) throws SQLException {
		return run(connection, work, Connection::commit);
	}

	/**
	 * Do something and undo it.
	 * @param <T> the type of the answer
	 * @param connection a connection in autocommit mode
	 * @param work what to do
	 * @return its answer
	 * @throws SQLException if the database fails
	 */
	public static <T> T undo(Connection connection, Work<T> work) throws SQLException {
		return run(connection, work, Connection::rollback);
	}

	private static <T> T run(Connection connection, Work<T> work, End end) throws SQLException {
		try {
			connection.setAutoCommit(false);
			T answer = work.apply(connection);
			end.apply(connection);
			connection.setAutoCommit(true);
			return answer;
		}
		catch (Throwable ex) {
			rollback(connection, ex);
			throw ex;
		}
	}

	/**
	 * Undo what is not committed, whatever went wrong, and return to autocommit mode. A
	 * connection that cannot roll back stays as it is.
	 * @param connection the connection
	 * @param failure what went wrong; gets what goes wrong here as suppressed
	 */
	public static void rollback(Connection connection, Throwable failure) {
		restore(failure, () -> {
			if (!connection.isClosed() && !connection.getAutoCommit()) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		});
	}

	/**
	 * Put something back after a failure.
	 * @param failure what went wrong; gets what goes wrong here as suppressed
	 * @param restoration puts it back
	 */
	public static void restore(Throwable failure, Restoration restoration) {
		try {
			restoration.run();
		}
		catch (Throwable ex) {
			if (ex != failure) {
				failure.addSuppressed(ex);
			}
		}
	}

	/**
	 * What is done on a connection.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	public interface Work<T> {

		/**
		 * Do it.
		 * @param connection the connection
		 * @return the answer
		 * @throws SQLException if the database fails
		 */
		T apply(Connection connection) throws SQLException;

	}

	/**
	 * Puts something back.
	 */
	@FunctionalInterface
	public interface Restoration {

		/**
		 * Put it back.
		 * @throws SQLException if the database fails
		 */
		void run() throws SQLException;

	}

	/**
	 * Ends a transaction.
	 */
	@FunctionalInterface
	private interface End {

		void apply(Connection connection) throws SQLException;

	}

}
