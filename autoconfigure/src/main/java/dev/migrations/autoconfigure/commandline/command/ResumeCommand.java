package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Command;

/**
 * Goes on with an unfinished step.
 */
@Command(name = "resume",
		description = "Go on with the step that an earlier run left unfinished, behind the statements that are done.",
		footer = { "%nExamples:", "  migrations resume" })
final class ResumeCommand extends EngineCommand {

	@Override
	public Answer run(CommandSession session) {
		return MoveCommand.done(session.engine().resume());
	}

}
