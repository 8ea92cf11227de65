package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationPlans;
import dev.migrations.command.MigrationResult;
import dev.migrations.command.OfflineScripts;
import dev.migrations.revision.Plan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * Moves the database, or tells what a move would do.
 */
abstract class MoveCommand extends EngineCommand {

	@ArgGroup
	private Form form = new Form();

	@Override
	public final Answer run(CommandSession session) {
		if (this.form.sql) {
			return Answer.ofScript(script(session.engine().offline()));
		}
		targets().forEach(MoveCommand::requireRevision);
		if (this.form.dryRun) {
			MigrationPlans plans = session.engine().plans();
			return new PlanAnswer(plans).of(plan(plans));
		}
		return done(move(session.changingEngine()));
	}

	private static void requireRevision(String target) {
		if (target.indexOf(':') >= 0) {
			throw new RangeException(target);
		}
	}

	static Answer done(MigrationResult result) {
		List<String> current = result.current().stream().sorted().toList();
		String place = current.isEmpty() ? "<base>" : String.join(", ", current);
		int steps = result.steps().size();
		String line = ((steps == 0) ? "Nothing to do" : (steps == 1) ? "Ran 1 step" : "Ran " + steps + " steps")
				+ "; the database is at " + place + ".";
		return Answer.of(List.of(line), Json.object("steps", result.steps(), "current", current));
	}

	abstract List<String> targets();

	abstract String script(OfflineScripts scripts);

	abstract Plan plan(MigrationPlans plans);

	abstract MigrationResult move(MigrationEngine engine);

	/**
	 * What to do instead of moving.
	 */
	static final class Form {

		@Option(names = "--dry-run", description = "Show the plan: each step, and what the version table holds then.")
		private boolean dryRun;

		@Option(names = "--sql",
				description = "Print a script for psql instead. REV may be a range A:B; then no database is needed.")
		private boolean sql;

	}

}
