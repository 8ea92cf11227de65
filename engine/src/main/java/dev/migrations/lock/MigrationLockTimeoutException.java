package dev.migrations.lock;

import java.time.Duration;

import dev.migrations.MigrationException;

/**
 * Thrown when another migrator works on the same version table for longer than the lock
 * timeout.
 */
public final class MigrationLockTimeoutException extends MigrationException {

	private final transient LockHolder holder;

	/**
	 * Create an exception.
	 * @param subject what was waited for, such as {@code the lock on "public"."x"}
	 * @param timeout how long was waited
	 * @param holder who has it
	 */
	public MigrationLockTimeoutException(String subject, Duration timeout, LockHolder holder) {
		super("%s was not free within %s ms: %s holds it.".formatted(subject, timeout.toMillis(), holder),
				"Wait until it is done, end that session, or raise 'migrations.lock.timeout'.");
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
