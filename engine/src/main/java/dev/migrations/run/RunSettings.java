package dev.migrations.run;

import java.time.Duration;

/**
 * How a run goes about its work.
 *
 * @param transaction how many revisions share a transaction
 * @param lockTimeout how long to wait for another migrator
 */
public record RunSettings(TransactionMode transaction, Duration lockTimeout) {

	/**
	 * The settings that hold unless others are configured.
	 */
	public static final RunSettings DEFAULT = new RunSettings(TransactionMode.PER_REVISION, Duration.ofMinutes(5));

}
