package dev.migrations.scratch;

/**
 * Waits between two looks at something that takes a moment.
 */
final class Pause {

	private static final long MILLISECONDS = 20;

	private Pause() {
	}

	/**
	 * Wait for a moment.
	 * @return {@code false} if the thread was interrupted
	 */
	static boolean brief() {
		try {
			Thread.sleep(MILLISECONDS);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
