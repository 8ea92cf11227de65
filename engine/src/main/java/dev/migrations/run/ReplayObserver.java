package dev.migrations.run;

import java.sql.SQLException;

import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;

/**
 * Sees a replay, on the thread and within the transaction that runs it, so that it can
 * query the same connection. What it throws ends the replay.
 */
public interface ReplayObserver {

	/**
	 * An observer that does nothing.
	 */
	ReplayObserver NONE = new ReplayObserver() {
	};

	/**
	 * A revision begins.
	 * @param revision the revision
	 * @throws SQLException if the database fails
	 */
	default void revisionStarted(RevisionSource revision) throws SQLException {
	}

	/**
	 * A revision has ended well and is about to be committed. One that was skipped does
	 * not end.
	 * @param revision the revision
	 * @throws SQLException if the database fails
	 */
	default void revisionFinished(RevisionSource revision) throws SQLException {
	}

	/**
	 * A Java revision is not replayed.
	 * @param revision the revision
	 * @throws SQLException if the database fails
	 */
	default void revisionSkipped(RevisionSource revision) throws SQLException {
	}

	/**
	 * A statement is about to run.
	 * @param revision its revision
	 * @param statement the statement
	 * @throws SQLException if the database fails
	 */
	default void statementStarted(SqlRevision revision, ScriptStatement statement) throws SQLException {
	}

	/**
	 * A statement has run.
	 * @param revision its revision
	 * @param statement the statement
	 * @throws SQLException if the database fails
	 */
	default void statementFinished(SqlRevision revision, ScriptStatement statement) throws SQLException {
	}

	/**
	 * A statement did not run, or failed and changed nothing. In the latter case it was
	 * started.
	 * @param revision its revision
	 * @param statement the statement
	 * @throws SQLException if the database fails
	 */
	default void statementSkipped(SqlRevision revision, ScriptStatement statement) throws SQLException {
	}

}
