package dev.migrations.autoconfigure.commandline;

import dev.migrations.autoconfigure.commandline.command.ExitCode;

/**
 * Ends command mode.
 */
final class CommandExit {

	private CommandExit() {
	}

	/**
	 * Exit the JVM if it was launched for the command, and give the control back to the
	 * caller otherwise.
	 * @param code the exit code
	 * @return nothing; the exception is for the compiler
	 * @throws CommandExitException if the JVM is not to exit
	 */
	static CommandExitException with(ExitCode code) {
		DivertedOutput.original().flush();
		if (Launch.isFromMain()) {
			System.exit(code.value());
		}
		DivertedOutput.end();
		throw new CommandExitException(code.value());
	}

}
