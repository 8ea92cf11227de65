package dev.migrations.test;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for what another thread or process does.
 */
public final class Pauses {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private Pauses() {
	}

	/**
	 * Wait until something holds.
	 * @param condition what is asked again and again
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void until(BooleanSupplier condition) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("It did not come about in " + PATIENCE);
			}
			Thread.sleep(10);
		}
	}

}
