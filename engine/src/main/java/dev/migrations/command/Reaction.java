package dev.migrations.command;

/**
 * What is done about something that is odd and need not be wrong.
 */
public enum Reaction {

	/**
	 * Log a warning.
	 */
	WARN,

	/**
	 * Fail.
	 */
	FAIL

}
