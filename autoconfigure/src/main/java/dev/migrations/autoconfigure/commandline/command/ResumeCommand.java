package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.command.MigrationEngine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Goes on with an unfinished step.
 */
@Command(name = "resume",
		description = "Go on with the step that an earlier run left unfinished, behind the statements that are done. "
				+ "A statement that was broken off, and of which nothing tells whether it took effect, runs again.",
		footer = { "%nExamples:", "  migrations resume", "  migrations resume --done", "  migrations resume --forget" })
final class ResumeCommand extends EngineCommand {

	@ArgGroup
	private Manner manner = new Manner();

	@Override
	public Answer run(CommandSession session) {
		MigrationEngine engine = session.changingEngine();
		if (this.manner.forget) {
			return MoveCommand.done(engine.forgetUnfinished());
		}
		return MoveCommand.done(this.manner.done ? engine.resumeBehind() : engine.resume());
	}

	/**
	 * What is done about the statement at which the step stopped.
	 */
	private static final class Manner {

		@Option(names = "--done",
				description = "Go on behind the statement at which the step stopped: it has taken effect, or was done by hand.")
		private boolean done;

		@Option(names = "--forget",
				description = "Forget the step instead, be it one that no script describes: what a broken statement left "
						+ "is removed, and what is done stays.")
		private boolean forget;

	}

}
