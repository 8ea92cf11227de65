package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.migrations.PlainLog;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.HistoryRow;
import dev.migrations.store.StateReader;
import org.apache.commons.logging.Log;

/**
 * Reads where a database stands together with the checksums of what it has. A role that
 * may read the version table only goes without them, unless changed files are to stop a
 * start.
 */
final class RecordedState {

	private static final Log logger = PlainLog.of(RecordedState.class);

	private static final String NO_PERMISSION = "42501";

	private final StateReader reader;

	private final Reaction reaction;

	private final AtomicBoolean warned;

	private RecordedState(StateReader reader, Reaction reaction, AtomicBoolean warned) {
		this.reader = reader;
		this.reaction = reaction;
		this.warned = warned;
	}

	static RecordedState of(StateReader reader, EngineSettings settings, AtomicBoolean warned) {
		return new RecordedState(reader, settings.onChecksumMismatch(), warned);
	}

	DatabaseState read(Connection connection, int historyLimit) throws SQLException {
		try {
			return this.reader.readWithChecksums(connection, historyLimit);
		}
		catch (SQLException ex) {
			if (this.reaction == Reaction.FAIL || !NO_PERMISSION.equals(ex.getSQLState())) {
				throw ex;
			}
			DatabaseState state = this.reader.read(connection, historyLimit);
			warn(ex);
			return state;
		}
	}

	/**
	 * Read the whole history.
	 * @param connection a connection in autocommit mode
	 * @return its rows, newest first; none when the role may not read it
	 * @throws SQLException if the database fails
	 */
	List<HistoryRow> history(Connection connection) throws SQLException {
		try {
			return this.reader.read(connection, Integer.MAX_VALUE).history();
		}
		catch (SQLException ex) {
			if (!NO_PERMISSION.equals(ex.getSQLState())) {
				throw ex;
			}
			warn(ex);
			return List.of();
		}
	}

	private void warn(SQLException cause) {
		if (this.warned.compareAndSet(false, true)) {
			logger.warn("Changed files of applied revisions are not noticed, nor what unknown revisions follow: %s."
				.formatted(cause.getMessage()) + " Grant the role SELECT on that table.");
		}
	}

}
