package dev.migrations.autoconfigure.commandline.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Upgrades the database.
 */
@Command(name = "upgrade", description = "Run the revisions that lead up to a revision.",
		footer = { "%nExamples:", "  migrations upgrade", "  migrations upgrade +1",
				"  migrations upgrade billing@head --dry-run", "  migrations upgrade 18f8:head --sql > upgrade.sql" })
final class UpgradeCommand extends EngineCommand {

	@Parameters(paramLabel = "REV", arity = "0..1",
			description = "A revision identifier. Default: the property 'migrations.target'.")
	private @Nullable String revision;

	@Override
	public Answer run(CommandSession session) {
		return Moves
			.answer((this.revision != null) ? session.engine().upgrade(this.revision) : session.engine().upgrade());
	}

}
