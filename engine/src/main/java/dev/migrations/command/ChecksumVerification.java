package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.run.StateSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import org.apache.commons.logging.Log;

/**
 * Looks for changed files of applied revisions before a run plans anything. The checksums
 * come with the rows of the version table; only below a row without a script, and only
 * when some file differs, the history is read besides.
 */
final class ChecksumVerification implements StateSource {

	private static final Log logger = PlainLog.of(ChecksumVerification.class);

	private final ScriptDirectory scripts;

	private final RecordedState recorded;

	private final Reaction reaction;

	ChecksumVerification(ScriptDirectory scripts, RecordedState recorded, Reaction reaction) {
		this.scripts = scripts;
		this.recorded = recorded;
		this.reaction = reaction;
	}

	@Override
	public DatabaseState read(Connection connection) throws SQLException {
		DatabaseState state = this.recorded.read(connection, 0);
		if (new ChangedFiles(this.scripts, state.checksums()).any()) {
			List<RevisionStatus> changed = applied(connection, state).changed();
			if (!changed.isEmpty()) {
				react(new ChecksumMismatchException(changed));
			}
		}
		return state;
	}

	private AppliedRevisions applied(Connection connection, DatabaseState state) throws SQLException {
		UnknownRevisions unknown = UnknownRevisions.of(this.scripts, state);
		if (unknown.isIncomplete()) {
			unknown = UnknownRevisions.of(this.scripts.graph(), state.rows(), this.recorded.history(connection));
		}
		return AppliedRevisions.of(this.scripts, state, unknown);
	}

	private void react(ChecksumMismatchException mismatch) {
		if (this.reaction == Reaction.FAIL) {
			throw mismatch;
		}
		logger.warn(mismatch.getMessage());
	}

}
