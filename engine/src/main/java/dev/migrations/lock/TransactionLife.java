package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings with which a transaction lives as long as its client:
 * <ol>
 * <li>No shorter: no time limit ends it, even while it is idle.</li>
 * <li>No longer: the server notices within about half a minute that the machine of a
 * client is gone. It would otherwise keep the session, and all that it has locked, for as
 * long as its operating system waits: two hours by default.</li>
 * </ol>
 */
public final class TransactionLife {

	private static final int TRANSACTION_TIMEOUT_SINCE = 17;

	private TransactionLife() {
	}

	/**
	 * The settings that the server knows.
	 * @param connection a connection
	 * @return values by names: seconds, but for those with {@code timeout} in their
	 * names, which are in milliseconds; 0 for ever
	 * @throws SQLException if the connection is closed
	 */
	public static Map<String, Long> settings(Connection connection) throws SQLException {
		Map<String, Long> settings = new LinkedHashMap<>();
		settings.put("idle_in_transaction_session_timeout", 0L);
		if (connection.getMetaData().getDatabaseMajorVersion() >= TRANSACTION_TIMEOUT_SINCE) {
			settings.put("transaction_timeout", 0L);
		}
		settings.put("tcp_keepalives_idle", 15L);
		settings.put("tcp_keepalives_interval", 5L);
		settings.put("tcp_keepalives_count", 3L);
		settings.put("tcp_user_timeout", 30_000L);
		return Collections.unmodifiableMap(settings);
	}

}
