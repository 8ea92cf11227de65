package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Command;

/**
 * Tells how to go on with an unfinished step.
 */
@Command(name = "resume", description = "Go on with a step that could not be repaired without a person.",
		footer = { "%nExamples:", "  migrations resume" })
final class ResumeCommand extends EngineCommand {

	@Override
	public Answer run(CommandSession session) {
		throw new NothingToResumeException();
	}

}
