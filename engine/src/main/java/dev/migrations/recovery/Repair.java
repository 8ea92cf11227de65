package dev.migrations.recovery;

/**
 * A statement that removes or completes what a broken one left.
 *
 * @param statement the statement
 * @param way how it is run
 */
public record Repair(String statement, Way way) {

	/**
	 * How a repair is run.
	 */
	public enum Way {

		/**
		 * Outside a transaction, and as long as it takes: it is in nobody's way.
		 */
		CONCURRENTLY,

		/**
		 * In a transaction, with a limit to its waiting for locks: others wait behind it.
		 */
		IN_TRANSACTION,

		/**
		 * Not at all, since the role may not: a person must know of it.
		 */
		BY_HAND

	}

}
