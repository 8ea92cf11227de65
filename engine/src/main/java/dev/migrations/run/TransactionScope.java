package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;

import dev.migrations.store.VersionTable;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a run: begun when something first needs it, and always fenced.
 */
final class TransactionScope {

	private final Connection connection;

	private final VersionTable versionTable;

	private @Nullable OffsetDateTime openedAt;

	private long openedNanos;

	TransactionScope(Connection connection, VersionTable versionTable) {
		this.connection = connection;
		this.versionTable = versionTable;
	}

	/**
	 * Begin a transaction unless there is one.
	 * @param rows what the version table must hold
	 * @return the time by the database's clock
	 * @throws SQLException if the database fails
	 */
	OffsetDateTime open(Set<String> rows) throws SQLException {
		OffsetDateTime opened = this.openedAt;
		if (opened == null) {
			this.connection.setAutoCommit(false);
			opened = this.versionTable.fence(this.connection, rows);
			this.openedAt = opened;
			this.openedNanos = System.nanoTime();
		}
		return opened.plusNanos(System.nanoTime() - this.openedNanos);
	}

	void commit() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.commit();
			this.openedAt = null;
			this.connection.setAutoCommit(true);
		}
	}

	/**
	 * Undo what is not committed, whatever went wrong.
	 * @param failure what went wrong; gets what goes wrong here as suppressed
	 */
	void rollback(Throwable failure) {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.openedAt = null;
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

}
