package dev.migrations.lock;

import java.time.Duration;

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Ever longer pauses of random length between tries, so that those who wait for the same
 * thing do not ask at the same time.
 */
public final class Pauses {

	private final BackOffExecution lengths;

	private final long deadline;

	/**
	 * Begin to wait.
	 * @param shortest the shortest pause
	 * @param longest what a pause grows to
	 * @param timeout after how long to give up
	 */
	public Pauses(Duration shortest, Duration longest, Duration timeout) {
		ExponentialBackOff backOff = new ExponentialBackOff(shortest.toMillis(), 2);
		backOff.setMaxInterval(longest.toMillis());
		backOff.setJitter(shortest.toMillis() / 2);
		this.lengths = backOff.start();
		this.deadline = System.nanoTime() + timeout.toNanos();
	}

	/**
	 * Begin to ask again and again.
	 * @param timeout after how long to give up
	 * @return pauses that grow to a second
	 */
	public static Pauses polling(Duration timeout) {
		return new Pauses(Duration.ofMillis(50), Duration.ofSeconds(1), timeout);
	}

	/**
	 * Pause, unless the time is over.
	 * @param subject what is waited for, to begin a sentence with
	 * @return false if the time is over
	 * @throws MigrationInterruptedException if the thread is asked to end
	 */
	public boolean pause(String subject) {
		if (System.nanoTime() >= this.deadline) {
			return false;
		}
		sleep(subject);
		return true;
	}

	/**
	 * Pause, even if the time is over.
	 * @param subject what is waited for, to begin a sentence with
	 * @throws MigrationInterruptedException if the thread is asked to end
	 */
	public void sleep(String subject) {
		try {
			Thread.sleep(this.lengths.nextBackOff());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationInterruptedException(subject);
		}
	}

}
