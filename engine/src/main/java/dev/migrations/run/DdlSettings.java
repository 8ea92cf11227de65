package dev.migrations.run;

import java.time.Duration;

/**
 * Manners in the queue for table locks: whoever waits there makes everybody behind wait,
 * readers included.
 *
 * @param lockTimeout how long a statement may wait for a lock; 0 for ever
 * @param retries how often to try again after such a wait
 */
public record DdlSettings(Duration lockTimeout, int retries) {

	/**
	 * The settings that hold unless others are configured.
	 */
	public static final DdlSettings DEFAULT = new DdlSettings(Duration.ofSeconds(5), 10);

	public DdlSettings {
		if (lockTimeout.isNegative() || lockTimeout.toMillis() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("The lock timeout must be from 0 to 24 days");
		}
		if (retries < 0) {
			throw new IllegalArgumentException("The number of retries must not be negative");
		}
	}

}
