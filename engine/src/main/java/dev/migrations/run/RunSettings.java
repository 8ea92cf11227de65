package dev.migrations.run;

import java.time.Duration;

import dev.migrations.lock.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes about its work.
 *
 * @param transaction how many revisions share a transaction
 * @param lockMode how a migrator keeps out others
 * @param lockTimeout how long to wait for another migrator
 * @param ddl manners in the queue for table locks
 * @param role the role to take with {@code SET ROLE}, or null for the user's own
 */
public record RunSettings(TransactionMode transaction, LockMode lockMode, Duration lockTimeout, DdlSettings ddl,
		@Nullable String role) {

	/**
	 * The settings that hold unless others are configured.
	 */
	public static final RunSettings DEFAULT = new RunSettings(TransactionMode.PER_REVISION, LockMode.AUTO,
			Duration.ofMinutes(5), DdlSettings.DEFAULT, null);

	/**
	 * The same settings for other transactions.
	 * @param transaction how many revisions share a transaction
	 * @return new settings
	 */
	public RunSettings with(TransactionMode transaction) {
		return new RunSettings(transaction, this.lockMode, this.lockTimeout, this.ddl, this.role);
	}

	/**
	 * The same settings with another lock.
	 * @param lockMode how a migrator keeps out others
	 * @param lockTimeout how long to wait for another migrator
	 * @return new settings
	 */
	public RunSettings with(LockMode lockMode, Duration lockTimeout) {
		return new RunSettings(this.transaction, lockMode, lockTimeout, this.ddl, this.role);
	}

	/**
	 * The same settings with other manners.
	 * @param ddl manners in the queue for table locks
	 * @return new settings
	 */
	public RunSettings with(DdlSettings ddl) {
		return new RunSettings(this.transaction, this.lockMode, this.lockTimeout, ddl, this.role);
	}

	/**
	 * The same settings with another role.
	 * @param role the role, or null for the user's own
	 * @return new settings
	 */
	public RunSettings withRole(@Nullable String role) {
		return new RunSettings(this.transaction, this.lockMode, this.lockTimeout, this.ddl, role);
	}

}
