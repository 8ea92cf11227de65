package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

import dev.migrations.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a revision that is replayed.
 */
final class ReplayTransaction {

	private final Connection connection;

	ReplayTransaction(Connection connection) {
		this.connection = connection;
	}

	void begin() throws SQLException {
		if (this.connection.getAutoCommit()) {
			this.connection.setAutoCommit(false);
		}
	}

	void commit() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.commit();
			this.connection.setAutoCommit(true);
		}
	}

	/**
	 * Undo what is not committed, whatever went wrong.
	 * @param failure what went wrong; gets what goes wrong here as suppressed
	 */
	void rollback(Throwable failure) {
		Transactions.rollback(this.connection, failure);
	}

	/**
	 * Set a mark to which a failed statement can be undone.
	 * @return the mark; null outside a transaction, where it undoes itself
	 * @throws SQLException if the database fails
	 */
	@Nullable Savepoint mark() throws SQLException {
		return this.connection.getAutoCommit() ? null : this.connection.setSavepoint();
	}

	void undo(@Nullable Savepoint mark) throws SQLException {
		if (mark != null) {
			this.connection.rollback(mark);
		}
	}

	void release(@Nullable Savepoint mark) throws SQLException {
		if (mark != null) {
			this.connection.releaseSavepoint(mark);
		}
	}

}
