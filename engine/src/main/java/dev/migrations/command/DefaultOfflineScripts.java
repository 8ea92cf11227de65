package dev.migrations.command;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.run.OfflineScript;

/**
 * Plans from a range or from the rows of the database, and has the plan written.
 */
final class DefaultOfflineScripts implements OfflineScripts {

	private final Database database;

	private final EngineSettings settings;

	DefaultOfflineScripts(Database database, EngineSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	@Override
	public String upgrade() {
		return upgrade(this.settings.target());
	}

	@Override
	public String upgrade(String target) {
		RevisionRange range = RevisionRange.of(List.of(target), "heads");
		return write(range, Move.upgrade(range.to().get(0)));
	}

	@Override
	public String downgrade(String target) {
		RevisionRange range = RevisionRange.of(List.of(target), "");
		return write(range, Move.downgrade(range.to().get(0)));
	}

	@Override
	public String stamp(String... targets) {
		RevisionRange range = RevisionRange.of(List.of(targets), "heads");
		return write(range, Move.stamp(range.to()));
	}

	@Override
	public String purge(String... targets) {
		RevisionRange range = RevisionRange.of(List.of(targets), "heads");
		return write(range, Move.purge(range.to()));
	}

	private String write(RevisionRange range, Move move) {
		RevisionGraph graph = this.settings.graph();
		OfflineScript script = this.settings.newOfflineScript();
		Function<Set<String>, Plan> planner = (rows) -> move.plan(graph, rows);
		if (range.from() != null) {
			return script.write(RevisionRange.rows(graph, range.from()), planner);
		}
		return new OwnRows(this.database, this.settings)
			.require(() -> this.database.look((connection) -> script.write(connection, planner)));
	}

}
