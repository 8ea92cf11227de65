package dev.migrations.diff;

/**
 * What a comparison may drop.
 */
public enum Drops {

	/**
	 * What generated statements created.
	 */
	OWNED,

	/**
	 * Everything that is not wanted.
	 */
	ALL,

	/**
	 * Nothing.
	 */
	NONE

}
