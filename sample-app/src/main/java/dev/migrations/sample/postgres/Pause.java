package dev.migrations.sample.postgres;

/**
 * A wait between two looks at another process.
 */
final class Pause {

	private static final long MILLIS = 50;

	private Pause() {
	}

	/**
	 * Wait for a moment.
	 * @return false when the thread was interrupted, and waiting should end
	 */
	static boolean brief() {
		try {
			Thread.sleep(MILLIS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
