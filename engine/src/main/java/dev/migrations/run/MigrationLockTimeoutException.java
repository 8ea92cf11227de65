package dev.migrations.run;

import java.time.Duration;

import dev.migrations.MigrationException;
import dev.migrations.store.MigrationTables;

/**
 * Thrown when another migrator works on the same version table for longer than the lock
 * timeout.
 */
public final class MigrationLockTimeoutException extends MigrationException {

	private final transient LockHolder holder;

	MigrationLockTimeoutException(MigrationTables tables, Duration timeout, LockHolder holder) {
		super("The lock on %s was not free within %d ms: %s holds it.".formatted(tables.version(), timeout.toMillis(),
				holder), "Wait until it is done, end that session, or raise 'migrations.lock.timeout'.");
		this.holder = holder;
	}

	/**
	 * Who holds the lock.
	 * @return the session
	 */
	public LockHolder getHolder() {
		return this.holder;
	}

}
