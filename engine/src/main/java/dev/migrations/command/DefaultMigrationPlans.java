package dev.migrations.command;

import java.util.List;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.Step;
import dev.migrations.run.MigrationRun;

/**
 * Plans from the rows of the database.
 */
final class DefaultMigrationPlans implements MigrationPlans {

	private final Database database;

	private final EngineSettings settings;

	DefaultMigrationPlans(Database database, EngineSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	@Override
	public Plan upgrade() {
		return upgrade(this.settings.target());
	}

	@Override
	public Plan upgrade(String target) {
		return plan(Move.upgrade(target));
	}

	@Override
	public Plan downgrade(String target) {
		return plan(Move.downgrade(target));
	}

	@Override
	public Plan stamp(String... targets) {
		return plan(Move.stamp(List.of(targets)));
	}

	@Override
	public Plan purge(String... targets) {
		return plan(Move.purge(List.of(targets)));
	}

	@Override
	public String describe(Step step) {
		return this.settings.newRun().describe(step);
	}

	private Plan plan(Move move) {
		RevisionGraph graph = this.settings.graph();
		MigrationRun run = this.settings.newRun();
		return new OwnRows(this.database, this.settings).require(
				() -> this.database.look((connection) -> run.preview(connection, (rows) -> move.plan(graph, rows))));
	}

}
