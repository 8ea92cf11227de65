package dev.migrations.autoconfigure.commandline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Downgrades the database.
 */
@Command(name = "downgrade", description = "Undo the revisions above a revision.",
		footer = { "%nExamples:", "  migrations downgrade -1", "  migrations downgrade base --dry-run",
				"  migrations downgrade 3f2a:18f8 --sql > downgrade.sql" })
final class DowngradeCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", description = "A revision identifier, such as -1 or base.")
	private String revision = "";

	@Override
	public Answer run(CommandSession session) {
		return Moves.answer(session.engine().downgrade(this.revision));
	}

}
