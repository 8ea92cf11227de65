package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

/**
 * How long a client waits for answers that come at once while the network is whole. A cut
 * that nothing reports would otherwise let it wait for ever.
 */
public final class NetworkLimit {

	/**
	 * For connections of the engine's own.
	 */
	static final Duration OWN = Duration.ofSeconds(20);

	/**
	 * For short queries on a connection of the application's. A pooler may let a query
	 * wait for a connection, and ends that itself after two minutes by default.
	 */
	public static final Duration PATIENT = Duration.ofSeconds(150);

	private static final Log logger = PlainLog.of(NetworkLimit.class);

	private NetworkLimit() {
	}

	/**
	 * Set the limit on a connection, if it can have one and has none that is shorter.
	 * @param connection a connection
	 * @param limit how long it waits for an answer
	 * @return puts back what it was
	 */
	public static Runnable set(Connection connection, Duration limit) {
		try {
			int before = connection.getNetworkTimeout();
			int after = (int) limit.toMillis();
			if (before > 0 && before <= after) {
				return () -> {
				};
			}
			connection.setNetworkTimeout(Runnable::run, after);
			return () -> reset(connection, before);
		}
		catch (SQLException | RuntimeException ex) {
			logger.debug("The connection has no limit for answers", ex);
			return () -> {
			};
		}
	}

	private static void reset(Connection connection, int timeout) {
		try {
			if (!connection.isClosed()) {
				connection.setNetworkTimeout(Runnable::run, timeout);
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger.debug("The limit for answers cannot be put back", ex);
		}
	}

}
