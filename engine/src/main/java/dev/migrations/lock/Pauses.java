package dev.migrations.lock;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ever longer pauses of random length between tries, so that those who wait for the same
 * thing do not ask at the same time.
 */
public final class Pauses {

	private final long longest;

	private final long deadline;

	private long next;

	/**
	 * Begin to wait.
	 * @param shortest the first pause
	 * @param longest what a pause grows to
	 * @param timeout after how long to give up
	 */
	public Pauses(Duration shortest, Duration longest, Duration timeout) {
		this.next = shortest.toMillis();
		this.longest = longest.toMillis();
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
	 * @return false if the time is over, or if the thread is asked to end
	 */
	public boolean pause() {
		if (System.nanoTime() >= this.deadline || Thread.currentThread().isInterrupted()) {
			return false;
		}
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(this.next / 2, this.next + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		this.next = Math.min(this.longest, this.next * 2);
		return true;
	}

}
