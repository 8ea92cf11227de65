package dev.migrations.command;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.RunSettings;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.TableNames;

/**
 * Carries out a command that moves: plans from the version table, runs, reports.
 */
final class Mover {

	private final Database database;

	private final Supplier<ScriptDirectory> scripts;

	private final TableNames names;

	private final RunSettings settings;

	Mover(Database database, Supplier<ScriptDirectory> scripts, TableNames names, RunSettings settings) {
		this.database = database;
		this.scripts = scripts;
		this.names = names;
		this.settings = settings;
	}

	MigrationResult move(Planner planner) {
		ScriptDirectory scripts = this.scripts.get();
		RevisionGraph graph = scripts.graph();
		Function<Set<String>, Plan> plan = (rows) -> planner.plan(graph, known(graph, rows));
		MigrationRun run = new MigrationRun(scripts, this.names, this.settings);
		return result(this.database.connect((connection) -> run.execute(connection, plan)));
	}

	private static Set<String> known(RevisionGraph graph, Set<String> rows) {
		Collection<String> unknown = graph.unknown(rows);
		if (!unknown.isEmpty()) {
			throw new UnknownAppliedRevisionException(unknown);
		}
		return rows;
	}

	private static MigrationResult result(Plan plan) {
		Stream<RevisionNode> revisions = plan.steps().stream().map(Step::revision).filter(Objects::nonNull);
		return new MigrationResult(revisions.map(RevisionNode::id).toList(), plan.rowsAfter());
	}

	/**
	 * Makes a plan.
	 */
	@FunctionalInterface
	interface Planner {

		Plan plan(RevisionGraph graph, Set<String> rows);

	}

}
