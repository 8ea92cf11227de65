package dev.migrations.store;

import java.util.Locale;

/**
 * Which way a step of the history went.
 */
public enum Direction {

	/**
	 * A revision was applied.
	 */
	UPGRADE,

	/**
	 * A revision was undone.
	 */
	DOWNGRADE,

	/**
	 * The version table was set without running anything.
	 */
	STAMP;

	/**
	 * The word that the history table holds.
	 * @return the name in lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Direction ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
