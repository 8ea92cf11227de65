package dev.migrations.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.test.TestDatabase;

/**
 * A session that has read something and does not end its transaction.
 */
final class LongTransaction implements AutoCloseable {

	private final Connection connection;

	private final int pid;

	private LongTransaction(Connection connection, int pid) {
		this.connection = connection;
		this.pid = pid;
	}

	/**
	 * Begin a transaction.
	 * @param database the database
	 * @param isolation the transaction's isolation as JDBC numbers it
	 * @param query what it reads first
	 * @return the open transaction
	 * @throws SQLException if the database fails
	 */
	static LongTransaction begin(TestDatabase database, int isolation, String query) throws SQLException {
		Connection connection = database.dataSource().getConnection();
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(isolation);
		try (Statement statement = connection.createStatement()) {
			statement.execute(query);
			try (ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
				result.next();
				return new LongTransaction(connection, result.getInt(1));
			}
		}
	}

	static LongTransaction begin(TestDatabase database, String query) throws SQLException {
		return begin(database, Connection.TRANSACTION_READ_COMMITTED, query);
	}

	int pid() {
		return this.pid;
	}

	/**
	 * End the transaction a little later, while the caller does something else.
	 * @param millis how much later
	 * @return the thread that ends it
	 */
	Thread endAfter(long millis) {
		Thread thread = new Thread(() -> {
			try {
				Thread.sleep(millis);
				close();
			}
			catch (SQLException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		thread.start();
		return thread;
	}

	@Override
	public void close() throws SQLException {
		if (!this.connection.isClosed()) {
			this.connection.rollback();
			this.connection.close();
		}
	}

}
