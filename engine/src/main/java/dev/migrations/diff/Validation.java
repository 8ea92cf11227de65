package dev.migrations.diff;

/**
 * Which rows a new constraint is checked for.
 */
public enum Validation {

	/**
	 * All of them.
	 */
	ALL_ROWS,

	/**
	 * Only those written from now on.
	 */
	NEW_ROWS

}
