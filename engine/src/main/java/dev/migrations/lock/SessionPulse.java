package dev.migrations.lock;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.PlainLog;
import dev.migrations.sql.OwnSql;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;

/**
 * Feels on another connection whether the migrating session is still there. When the
 * network is cut silently, nothing else tells a client that waits for an answer, which
 * may take hours for good reasons:
 * <ol>
 * <li>Once the session has been seen, a server that no longer has it has ended it: the
 * connection is given up.</li>
 * <li>Once the server has been reached, or has fallen silent, it is given up as well when
 * the server cannot be reached for longer than it keeps a session whose client is
 * gone.</li>
 * <li>A standby, and a server that refuses further connections, tell nothing.</li>
 * </ol>
 */
final class SessionPulse {

	private static final Log logger = PlainLog.of(BlockerWatch.class);

	private static final String UNABLE_TO_CONNECT = "08001";

	private static final String QUERY = OwnSql.of("""
			SELECT pg_catalog.pg_is_in_recovery(), EXISTS (SELECT FROM pg_catalog.pg_stat_activity a
			WHERE a.pid = (pg_catalog.split_part(s.identity, ' ', 1))::integer AND (a.backend_start IS NULL
			    OR (a.pid || ' ' || EXTRACT(epoch FROM a.backend_start)) = s.identity))
			FROM (SELECT ?::pg_catalog.text) AS s (identity)""");

	private final Connection migrating;

	private final @Nullable String identity;

	private final Duration longestSilence;

	private boolean seen;

	private long silentSince;

	private boolean silent;

	/**
	 * Prepare to feel.
	 * @param migrating the connection to give up
	 * @param identity its session on the server; null when that may be any
	 * @param longestSilence for how long the server may be out of reach
	 */
	SessionPulse(Connection migrating, @Nullable String identity, Duration longestSilence) {
		this.migrating = migrating;
		this.identity = identity;
		this.longestSilence = longestSilence;
	}

	/**
	 * Ask the server.
	 * @param connection another connection
	 * @throws SQLException if it does not answer
	 */
	void feel(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
			statement.setString(1, (this.identity != null) ? this.identity : "0 0");
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				this.silent = false;
				boolean tells = !result.getBoolean(1);
				if (tells && this.seen && this.identity != null && !result.getBoolean(2)) {
					giveUp("the server has ended its session");
				}
				this.seen |= tells && (this.identity == null || result.getBoolean(2));
			}
		}
	}

	/**
	 * The server has not been asked.
	 * @param cause why not
	 */
	void missed(SQLException cause) {
		String state = String.valueOf(cause.getSQLState());
		this.seen |= isSilence(cause);
		if (!this.seen || !state.startsWith("08")) {
			this.silent = false;
			return;
		}
		if (!this.silent) {
			this.silent = true;
			this.silentSince = System.nanoTime();
		}
		else if (System.nanoTime() - this.silentSince >= this.longestSilence.toNanos()) {
			giveUp("the server cannot be reached since " + this.longestSilence.toSeconds() + " s");
		}
	}

	/*
	 * A host that refuses is reached. The driver gives no cause when a login takes too
	 * long.
	 */
	private static boolean isSilence(SQLException failure) {
		Throwable cause = NestedExceptionUtils.getRootCause(failure);
		return UNABLE_TO_CONNECT.equals(failure.getSQLState())
				&& (cause == null || cause instanceof SocketTimeoutException);
	}

	private void giveUp(String reason) {
		logger.warn("The migrating connection is given up: " + reason);
		try {
			this.migrating.abort(Runnable::run);
		}
		catch (SQLException ex) {
			logger.debug("The migrating connection cannot be given up", ex);
		}
	}

}
