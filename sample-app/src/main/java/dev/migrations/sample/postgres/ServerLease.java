package dev.migrations.sample.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A process's claim on the server: one idle connection, open as long as the process needs
 * the server, even while its pool is empty. It ends with the process, in whatever way, so
 * {@code pg_stat_activity} always tells who is left.
 */
final class ServerLease implements AutoCloseable {

	private static final String APPLICATION_NAME = "sample-app lease";

	private static final String OTHERS = """
			SELECT count(*) FILTER (WHERE application_name = '%s'), count(*)
			FROM pg_stat_activity
			WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""".formatted(APPLICATION_NAME);

	/** The server notices a closed pool only when its sessions have wound up. */
	private static final Duration WIND_UP = Duration.ofSeconds(3);

	private final Connection connection;

	private ServerLease(Connection connection) {
		this.connection = connection;
	}

	static ServerLease take(Postmaster postmaster) throws SQLException {
		return new ServerLease(ServerConnections.open(postmaster, APPLICATION_NAME));
	}

	/**
	 * Whether nobody else is connected: neither another process of the sample nor, for
	 * example, {@code psql}.
	 * @return whether this is the only client
	 * @throws SQLException when the server does not answer
	 */
	boolean isLast() throws SQLException {
		long deadline = System.nanoTime() + WIND_UP.toNanos();
		while (true) {
			Others others = others();
			if (others.clients() == 0) {
				return true;
			}
			if (others.leases() > 0 || System.nanoTime() > deadline || !Pause.brief()) {
				return false;
			}
		}
	}

	private Others others() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet result = statement.executeQuery(OTHERS)) {
			result.next();
			return new Others(result.getLong(1), result.getLong(2));
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private record Others(long leases, long clients) {

	}

}
