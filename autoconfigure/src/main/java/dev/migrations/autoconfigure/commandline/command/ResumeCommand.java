package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.command.MigrationEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Goes on with an unfinished step.
 */
@Command(name = "resume",
		description = "Go on with the step that an earlier run left unfinished, behind the statements that are done. "
				+ "A statement that was broken off, and of which nothing tells whether it took effect, runs again.",
		footer = { "%nExamples:", "  migrations resume", "  migrations resume --done" })
final class ResumeCommand extends EngineCommand {

	@Option(names = "--done",
			description = "Go on behind the statement at which the step stopped: it has taken effect, or was done by hand.")
	private boolean done;

	@Override
	public Answer run(CommandSession session) {
		MigrationEngine engine = session.changingEngine();
		return MoveCommand.done(this.done ? engine.resumeBehind() : engine.resume());
	}

}
