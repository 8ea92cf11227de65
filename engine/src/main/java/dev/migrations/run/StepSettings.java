package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The settings of the session while a step runs: manners in the lock queue, no other time
 * limits, the search path and the role of the run, and whatever the revision itself sets.
 */
interface StepSettings {

	/**
	 * A step begins.
	 * @param work the step
	 * @param completed how many of its statements an earlier run has completed
	 */
	void begin(StepWork work, int completed);

	/**
	 * Prepare a transaction of the step.
	 * @param connection the connection, in a transaction
	 * @param isNew whether the transaction has just begun
	 * @return what to execute around the fence
	 * @throws SQLException if the database fails
	 */
	Opening open(Connection connection, boolean isNew) throws SQLException;

	/**
	 * The revision has set something that its further statements count on.
	 * @param statement the statement
	 */
	void changed(String statement);

	/**
	 * Work with the rights of the run, and not of the revision, until the end of the
	 * transaction.
	 * @return statements; none when the rights are the same
	 */
	List<String> ownRights();

	/**
	 * A transaction of the step is about to commit.
	 * @param connection the connection, in the transaction
	 * @throws SQLException if the database fails
	 */
	void beforeCommit(Connection connection) throws SQLException;

	/**
	 * The revision's own statements are done.
	 * @param connection the connection, in the step's last transaction
	 * @throws SQLException if the database fails
	 */
	void end(Connection connection) throws SQLException;

	/**
	 * Let the next statement outside a transaction wait for locks as long as it takes.
	 * @param connection the connection, in a transaction
	 * @return what {@link #resumeLockTimeout} needs; null when nothing was changed
	 * @throws SQLException if the database fails
	 */
	default @Nullable String suspendLockTimeout(Connection connection) throws SQLException {
		return null;
	}

	/**
	 * Put the lock timeout back.
	 * @param connection the connection
	 * @param lockTimeout what it was
	 * @throws SQLException if the database fails
	 */
	default void resumeLockTimeout(Connection connection, String lockTimeout) throws SQLException {
	}

	/**
	 * The run is over, however it ended.
	 * @param connection the connection, in autocommit mode
	 * @throws SQLException if the database fails
	 */
	void restore(Connection connection) throws SQLException;

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
