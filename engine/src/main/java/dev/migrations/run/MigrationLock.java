package dev.migrations.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.migrations.store.MigrationTables;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Lets one migrator at a time work on a version table.
 * <ol>
 * <li>The lock is an advisory lock of the session on the migrating connection; it dies
 * with it.</li>
 * <li>Its key is made from the schema and the version table; the database belongs to
 * every advisory lock by itself.</li>
 * <li>A waiter polls in autocommit mode and so holds no snapshot between two tries: a
 * {@code CREATE INDEX CONCURRENTLY} of the holder does not wait for it.</li>
 * </ol>
 */
final class MigrationLock {

	private static final Log logger = LogFactory.getLog(MigrationLock.class);

	private static final long SHORTEST_PAUSE = 50;

	private static final long LONGEST_PAUSE = 1000;

	private final MigrationTables tables;

	private final long key;

	MigrationLock(MigrationTables tables) {
		this.tables = tables;
		this.key = key(tables.schema() + "\0" + tables.names().version());
	}

	private static long key(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(("dev.migrations\0" + name).getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.wrap(digest).getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Wait for the lock and take it.
	 * @param connection a connection in autocommit mode
	 * @param timeout how long to wait
	 * @return whether another migrator had to be waited for
	 * @throws MigrationLockTimeoutException if the lock is not free in time
	 * @throws SQLException if the database fails
	 */
	boolean acquire(Connection connection, Duration timeout) throws SQLException {
		if (tryAcquire(connection)) {
			return false;
		}
		logger.info("Waiting for %s".formatted(holder(connection).orElse(LockHolder.UNKNOWN)));
		long deadline = System.nanoTime() + timeout.toNanos();
		long pause = SHORTEST_PAUSE;
		while (System.nanoTime() < deadline) {
			sleep(pause, timeout);
			if (tryAcquire(connection)) {
				return true;
			}
			pause = Math.min(LONGEST_PAUSE, pause * 2);
		}
		throw new MigrationLockTimeoutException(this.tables, timeout, holder(connection).orElse(LockHolder.UNKNOWN));
	}

	private void sleep(long pause, Duration timeout) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationLockTimeoutException(this.tables, timeout, LockHolder.UNKNOWN);
		}
	}

	private boolean tryAcquire(Connection connection) throws SQLException {
		return ask(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)");
	}

	void release(Connection connection) throws SQLException {
		ask(connection, "SELECT pg_catalog.pg_advisory_unlock(?)");
	}

	private boolean ask(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, this.key);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	private Optional<LockHolder> holder(Connection connection) throws SQLException {
		String sql = """
				SELECT a.pid, a.application_name, a.client_addr::text, a.backend_start
				FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
				WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
				AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
				AND (l.classid::bigint << 32 | l.objid::bigint) = ?""";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, this.key);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? Optional.of(LockHolder.of(result)) : Optional.empty();
			}
		}
	}

}
