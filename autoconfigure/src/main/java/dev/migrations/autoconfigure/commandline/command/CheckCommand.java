package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Compares the entities with the revisions.
 */
@Command(name = "check", sortOptions = false,
		description = "Say whether the entities need a new revision; exit with 3 if they do.",
		footer = { "%nExamples:", "  migrations check", "  migrations check --left-alone",
				"  migrations check --against database", "  migrations check --json" })
final class CheckCommand extends EngineCommand {

	@Mixin
	private final ComparisonOptions comparison = new ComparisonOptions();

	@Option(names = "--left-alone", description = "List what differs and stays as it is.")
	private boolean leftAlone;

	@Override
	public Answer run(CommandSession session) {
		return session.comparison().get().check(session, this.comparison, this.leftAlone);
	}

}
