package dev.migrations.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

/**
 * A statement that another session executes: whom it waits for, and how far the server
 * says that it has come.
 */
final class RunningStatement {

	private static final Log logger = PlainLog.of(BlockerWatch.class);

	private static final String QUERY = """
			SELECT a.pid, 0 OPERATOR(pg_catalog.=) ANY (pg_catalog.pg_blocking_pids(a.pid)), p.phase,
				p.blocks_done, p.blocks_total, p.tuples_done, p.tuples_total
			FROM pg_catalog.pg_stat_activity a
				LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.pid OPERATOR(pg_catalog.=) a.pid
			WHERE a.state OPERATOR(pg_catalog.=) 'active' AND pg_catalog.starts_with(a.query, ?)
				AND a.pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid()""";

	private static final Duration FIRST_REPORT = Duration.ofSeconds(3);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final String place;

	private final String beginning;

	private final long startedAt = System.nanoTime();

	private Duration due = FIRST_REPORT;

	RunningStatement(String place, String beginning) {
		this.place = place;
		this.beginning = beginning;
	}

	/**
	 * Whether it is time to report. A report is followed by a pause as long as the
	 * statement has been running, and of five minutes at most.
	 * @return whether a report is due
	 */
	boolean isDue() {
		Duration running = running();
		if (running.compareTo(this.due) < 0) {
			return false;
		}
		this.due = running.plus((running.compareTo(LONGEST_PAUSE) < 0) ? running : LONGEST_PAUSE);
		return true;
	}

	private Duration running() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/**
	 * Log what the server knows of the statement.
	 * @param connection another connection
	 * @throws SQLException if the database fails
	 */
	void report(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
			statement.setString(1, this.beginning);
			try (ResultSet result = statement.executeQuery()) {
				if (result.next()) {
					report(Sessions.blocking(connection, result.getInt(1)), result.getBoolean(2), progress(result));
				}
			}
		}
	}

	private void report(List<LockHolder> blockers, boolean prepared, String progress) {
		String line = this.place + " has been running for " + running().toSeconds() + " s" + progress;
		if (!blockers.isEmpty()) {
			logger.warn(line + "; it waits for "
					+ blockers.stream().map(LockHolder::toString).collect(Collectors.joining(", ")));
		}
		else if (prepared) {
			logger.warn(line + "; it waits for a prepared transaction, see 'pg_prepared_xacts'");
		}
		else if (!progress.isEmpty()) {
			logger.info(line);
		}
	}

	private static String progress(ResultSet result) throws SQLException {
		String phase = result.getString(3);
		if (phase == null) {
			return "";
		}
		return ": " + phase + (phase.startsWith("waiting") ? "" : count(result.getLong(4), result.getLong(5), "blocks")
				+ count(result.getLong(6), result.getLong(7), "rows"));
	}

	private static String count(long done, long total, String unit) {
		return (total > 0) ? ", " + done + " of " + total + " " + unit : "";
	}

}
