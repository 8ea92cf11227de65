package dev.migrations.autoconfigure.commandline.command;

/**
 * How a command ended.
 */
public enum ExitCode {

	/** What was asked for is done. */
	DONE(0),

	/** The command was refused, or failed. */
	REFUSED(1),

	/** The command line is wrong. */
	USAGE(2),

	/** The answer to the question is no. */
	NO(3);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	/**
	 * What the operating system sees.
	 * @return the exit code
	 */
	public int value() {
		return this.value;
	}

}
