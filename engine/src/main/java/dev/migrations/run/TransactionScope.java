package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import dev.migrations.lock.BlockerWatch;
import dev.migrations.store.VersionTable;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a run: begun when something first needs it, always fenced, and
 * always with the settings of the step at hand.
 */
final class TransactionScope {

	private final Connection connection;

	private final VersionTable versionTable;

	private final StepSettings settings;

	private final Progress progress;

	private final BlockerWatch watch;

	private @Nullable OffsetDateTime openedAt;

	private long openedNanos;

	TransactionScope(Connection connection, VersionTable versionTable, StepSettings settings, Progress progress,
			BlockerWatch watch) {
		this.connection = connection;
		this.versionTable = versionTable;
		this.settings = settings;
		this.progress = progress;
		this.watch = watch;
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
			List<String> prelude = this.settings.open(this.connection, true);
			VersionTable.Fence fence = this.versionTable.fence(this.connection, prelude, rows);
			this.watch.watch(fence.pid());
			opened = fence.openedAt();
			this.openedAt = opened;
			this.openedNanos = System.nanoTime();
		}
		else {
			Batch.executeAny(this.connection, this.settings.open(this.connection, false));
		}
		return opened.plusNanos(System.nanoTime() - this.openedNanos);
	}

	/**
	 * Commit in the middle of a step.
	 * @throws SQLException if the database fails
	 */
	void commitWithinStep() throws SQLException {
		this.settings.beforeCommit(this.connection);
		commit();
	}

	void commit() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.commit();
			this.progress.committed();
			this.openedAt = null;
			this.connection.setAutoCommit(true);
		}
	}

	/**
	 * Undo what is not committed, whatever went wrong.
	 * @param failure what went wrong; gets what goes wrong here as suppressed
	 */
	void rollback(Throwable failure) {
		this.openedAt = null;
		this.progress.rolledBack();
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

}
