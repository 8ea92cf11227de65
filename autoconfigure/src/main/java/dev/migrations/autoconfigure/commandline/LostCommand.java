package dev.migrations.autoconfigure.commandline;

import dev.migrations.autoconfigure.commandline.command.ExitCode;

/**
 * Refuses to start an application that was launched with a command but does not pass its
 * arguments on: it would upgrade the database, whatever the command was.
 */
final class LostCommand {

	private LostCommand() {
	}

	static void check() {
		if (Launch.command().isPresent() && Launch.isFromMain()) {
			ErrorLine.print("The command line asks for 'migrations', but its arguments did not reach Spring"
					+ " Boot. Pass them on in the main method: 'SpringApplication.run(Application.class, args)'.");
			System.exit(ExitCode.REFUSED.value());
		}
	}

}
