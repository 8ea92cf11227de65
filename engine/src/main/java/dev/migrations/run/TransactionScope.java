package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;

import dev.migrations.Transactions;
import dev.migrations.lock.BlockerWatch;
import dev.migrations.store.Batch;
import dev.migrations.store.JournalEntry;
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

	private @Nullable JournalEntry unfinished;

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
			StepSettings.Opening opening = this.settings.open(this.connection, true);
			VersionTable.Fence fence = this.versionTable.fence(this.connection, opening.before(), rows,
					this.unfinished);
			Batch.execute(this.connection, opening.after());
			this.watch.watch(fence.pid());
			opened = fence.openedAt();
			this.openedAt = opened;
			this.openedNanos = System.nanoTime();
		}
		else {
			StepSettings.Opening opening = this.settings.open(this.connection, false);
			Batch.execute(this.connection, opening.before());
			Batch.execute(this.connection, opening.after());
		}
		return opened.plusNanos(System.nanoTime() - this.openedNanos);
	}

	/**
	 * Expect the journal to be like this whenever a transaction begins.
	 * @param entry the unfinished step, or null for none
	 */
	void expect(@Nullable JournalEntry entry) {
		this.unfinished = entry;
	}

	/**
	 * Whether the journal says, or may say, that a session executes a statement.
	 * @param session the session
	 * @return whether somebody who finds that would wait for the session's end
	 */
	boolean isAwaited(String session) {
		JournalEntry entry = this.unfinished;
		return entry != null && entry.begun() != null && session.equals(entry.begun().session());
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
		Transactions.rollback(this.connection, failure);
	}

}
