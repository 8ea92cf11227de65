package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.OfflineScripts;
import dev.migrations.revision.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sets the version table.
 */
@Command(name = "stamp", description = "Set the version table without running anything.", footer = { "%nExamples:",
		"  migrations stamp head", "  migrations stamp base", "  migrations stamp --purge heads" })
final class StampCommand extends MoveCommand {

	@Parameters(paramLabel = "REV", arity = "1..*", description = "Revision identifiers.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = "--purge", description = "Forget all rows first, also those that no script describes.")
	private boolean purge;

	@Option(names = "--checksums", description = "Record the files' checksums anew. Comes with a later version.")
	private boolean checksums;

	@Override
	List<String> targets() {
		if (this.checksums) {
			throw new NotAvailableException("stamp --checksums", "the verification of checksums",
					"Leave out '--checksums'.");
		}
		return this.revisions;
	}

	private String[] array() {
		return targets().toArray(String[]::new);
	}

	@Override
	String script(OfflineScripts scripts) {
		return this.purge ? scripts.purge(array()) : scripts.stamp(array());
	}

	@Override
	Plan plan(MigrationPlans plans) {
		return this.purge ? plans.purge(array()) : plans.stamp(array());
	}

	@Override
	MigrationResult move(MigrationEngine engine) {
		return this.purge ? engine.purge(array()) : engine.stamp(array());
	}

}
