package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.OfflineScripts;
import dev.migrations.revision.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Upgrades the database.
 */
@Command(name = "upgrade", description = "Run the revisions that lead up to a revision.",
		footer = { "%nExamples:", "  migrations upgrade", "  migrations upgrade +1",
				"  migrations upgrade billing@head --dry-run", "  migrations upgrade base:head --sql > upgrade.sql" })
final class UpgradeCommand extends MoveCommand {

	@Parameters(paramLabel = "REV", arity = "0..1",
			description = "A revision identifier. Default: the property 'migrations.target'.")
	private @Nullable String revision;

	@Override
	List<String> targets() {
		return Stream.ofNullable(this.revision).toList();
	}

	@Override
	String script(OfflineScripts scripts) {
		return (this.revision != null) ? scripts.upgrade(this.revision) : scripts.upgrade();
	}

	@Override
	Plan plan(MigrationPlans plans) {
		return (this.revision != null) ? plans.upgrade(this.revision) : plans.upgrade();
	}

	@Override
	MigrationResult move(MigrationEngine engine) {
		return (this.revision != null) ? engine.upgrade(this.revision) : engine.upgrade();
	}

}
