package dev.migrations.lock;

import java.sql.SQLException;
import java.time.Duration;

import dev.migrations.PlainLog;
import dev.migrations.store.MigrationTables;
import org.apache.commons.logging.Log;

/**
 * Waits for the lock on a version table, asking again and again.
 */
public final class LockWait {

	private static final Log logger = PlainLog.of(LockWait.class);

	private final MigrationTables tables;

	private final Duration timeout;

	public LockWait(MigrationTables tables, Duration timeout) {
		this.tables = tables;
		this.timeout = timeout;
	}

	/**
	 * Wait for the lock and take it.
	 * @param lock the lock
	 * @return whether another migrator had to be waited for
	 * @throws MigrationLockTimeoutException if the lock is not free in time
	 * @throws SQLException if the database fails
	 */
	public boolean acquire(MigrationLock lock) throws SQLException {
		if (lock.tryAcquire()) {
			return false;
		}
		logger.info("Waiting for %s".formatted(lock.holder().orElse(LockHolder.UNKNOWN)));
		String subject = "The lock on " + this.tables.version();
		Pauses pauses = Pauses.polling(this.timeout);
		while (pauses.pause(subject)) {
			if (lock.tryAcquire()) {
				return true;
			}
		}
		throw new MigrationLockTimeoutException(subject, this.timeout, lock.holder().orElse(LockHolder.UNKNOWN));
	}

}
