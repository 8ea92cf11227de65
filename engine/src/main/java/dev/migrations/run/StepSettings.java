package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.Batch;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the session while a step runs: manners in the lock queue, no other time
 * limits, the search path and the role of the run, and whatever the revision itself sets.
 */
abstract class StepSettings {

	private final Manners manners;

	private final RevisionSettings revision = new RevisionSettings();

	private boolean missing;

	StepSettings(Manners manners) {
		this.manners = manners;
	}

	/**
	 * A step begins.
	 * @param work the step
	 * @param completed how many of its statements an earlier run has completed
	 */
	final void begin(StepWork work, int completed) {
		this.revision.begin(work, completed);
		this.missing = true;
	}

	/**
	 * The revision has set something that its further statements count on.
	 * @param statement the statement
	 */
	final void changed(String statement) {
		this.revision.add(statement);
	}

	/**
	 * Prepare a transaction of the step.
	 * @param connection the connection, in a transaction
	 * @param isNew whether the transaction has just begun
	 * @return what to execute around the fence
	 * @throws SQLException if the database fails
	 */
	final Opening open(Connection connection, boolean isNew) throws SQLException {
		boolean first = this.missing;
		this.missing = false;
		return open(connection, isNew, first);
	}

	/**
	 * Prepare a transaction of the step.
	 * @param connection the connection, in a transaction
	 * @param isNew whether the transaction has just begun
	 * @param isFirst whether the step is in a transaction for the first time
	 * @return what to execute around the fence
	 * @throws SQLException if the database fails
	 */
	abstract Opening open(Connection connection, boolean isNew, boolean isFirst) throws SQLException;

	/**
	 * The settings to put back.
	 * @return what was set before the run
	 */
	abstract SessionSettings before();

	/**
	 * Work with the rights of the run, and not of the revision, until the end of the
	 * transaction.
	 * @return statements; none when the rights are the same
	 */
	final List<String> ownRights() {
		return this.revision.rights().isEmpty() ? List.of() : this.manners.localRights(before());
	}

	/**
	 * A transaction of the step is about to commit.
	 * @param connection the connection, in the transaction
	 * @throws SQLException if the database fails
	 */
	abstract void beforeCommit(Connection connection) throws SQLException;

	/**
	 * The revision's own statements are done.
	 * @param connection the connection, in the step's last transaction
	 * @throws SQLException if the database fails
	 */
	final void end(Connection connection) throws SQLException {
		before().restore(connection, this.manners.names());
		Batch.execute(connection, this.manners.localRole());
	}

	/**
	 * Let the next statement outside a transaction wait for locks as long as it takes.
	 * @param connection the connection
	 * @return what {@link #resumeLockTimeout} needs; null when nothing was changed
	 * @throws SQLException if the database fails
	 */
	abstract @Nullable String suspendLockTimeout(Connection connection) throws SQLException;

	/**
	 * Put the lock timeout back.
	 * @param connection the connection
	 * @param lockTimeout what it was; null when it was not changed
	 * @throws SQLException if the database fails
	 */
	final void resumeLockTimeout(Connection connection, @Nullable String lockTimeout) throws SQLException {
		if (lockTimeout != null) {
			Batch.execute(connection, List.of("SET lock_timeout = " + SqlLiteral.quote(lockTimeout)));
		}
	}

	/**
	 * Whether they hold for a statement outside a transaction as well.
	 * @return false when that runs with the server's own
	 */
	abstract boolean reachesOutside();

	/**
	 * Work outside any step with the settings of the run.
	 * @param connection the connection, in autocommit mode
	 * @param searchPath the search path to take instead of the run's; null for the run's
	 * @throws SQLException if the database fails
	 */
	abstract void outsideStep(Connection connection, @Nullable String searchPath) throws SQLException;

	/**
	 * The run is over, however it ended.
	 * @param connection the connection, in autocommit mode
	 * @throws SQLException if the database fails
	 */
	abstract void restore(Connection connection) throws SQLException;

	final Manners manners() {
		return this.manners;
	}

	final RevisionSettings revision() {
		return this.revision;
	}

	/**
	 * What to execute at the beginning of a transaction.
	 *
	 * @param before what comes before the fence: the settings of the run
	 * @param after what comes after it: the settings of the revision
	 */
	record Opening(List<String> before, List<String> after) {

		static final Opening NONE = new Opening(List.of(), List.of());

	}

}
