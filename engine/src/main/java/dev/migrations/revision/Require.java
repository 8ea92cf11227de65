package dev.migrations.revision;

/**
 * Check what callers of this room must guarantee.
 */
final class Require {

	private Require() {
	}

	static void that(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}

}
