package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.OfflineScripts;
import dev.migrations.revision.Plan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Sets the version table.
 */
@Command(name = "stamp", description = "Set the version table without running anything.",
		footer = { "%nExamples:", "  migrations stamp head", "  migrations stamp base",
				"  migrations stamp --purge heads", "  migrations stamp --checksums" })
final class StampCommand extends MoveCommand {

	@ArgGroup(multiplicity = "1")
	private Subject subject = new Subject();

	@Option(names = "--purge", description = "Forget all rows first, also those that no script describes.")
	private boolean purge;

	@Override
	List<String> targets() {
		return this.subject.revisions;
	}

	private String[] array() {
		if (this.subject.checksums) {
			throw new ChecksumsFormException();
		}
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
		if (this.subject.checksums) {
			return engine.acceptChecksums();
		}
		return this.purge ? engine.purge(array()) : engine.stamp(array());
	}

	/**
	 * What is stamped.
	 */
	static final class Subject {

		@Parameters(paramLabel = "REV", arity = "1..*", description = "Revision identifiers.")
		private List<String> revisions = new ArrayList<>();

		@Option(names = "--checksums",
				description = "Record anew the checksums of applied revisions whose files have changed, and move nothing.")
		private boolean checksums;

	}

}
