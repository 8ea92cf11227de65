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
final class NetworkLimit {

	private static final Log logger = PlainLog.of(NetworkLimit.class);

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private NetworkLimit() {
	}

	/**
	 * Set the limit on a connection, if it can have one.
	 * @param connection a connection
	 * @return puts back what it was
	 */
	static Runnable set(Connection connection) {
		try {
			int before = connection.getNetworkTimeout();
			connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
			return () -> reset(connection, before);
		}
		catch (SQLException ex) {
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
		catch (SQLException ex) {
			logger.debug("The limit for answers cannot be put back", ex);
		}
	}

}
