package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.OfflineScripts;
import dev.migrations.revision.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Downgrades the database.
 */
@Command(name = "downgrade", description = "Undo the revisions above a revision.",
		footer = { "%nExamples:", "  migrations downgrade -1", "  migrations downgrade base --dry-run",
				"  migrations downgrade 3f2a:18f8 --sql > downgrade.sql" })
final class DowngradeCommand extends MoveCommand {

	@Parameters(paramLabel = "REV", description = "A revision identifier, such as -1 or base.")
	private String revision = "";

	@Override
	List<String> targets() {
		return List.of(this.revision);
	}

	@Override
	String script(OfflineScripts scripts) {
		return scripts.downgrade(this.revision);
	}

	@Override
	Plan plan(MigrationPlans plans) {
		return plans.downgrade(this.revision);
	}

	@Override
	MigrationResult move(MigrationEngine engine) {
		return engine.downgrade(this.revision);
	}

}
