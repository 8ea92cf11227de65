package dev.migrations.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrations.revision.RevisionNode;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.SqlRevision;
import dev.migrations.store.HistoryRow;

/**
 * The engine: one collaborator for what moves, one for what looks.
 */
final class DefaultMigrationEngine implements MigrationEngine {

	private final Supplier<ScriptDirectory> scripts;

	private final Mover mover;

	private final Viewer viewer;

	private final String target;

	DefaultMigrationEngine(Supplier<ScriptDirectory> scripts, Mover mover, Viewer viewer, String target) {
		this.scripts = scripts;
		this.mover = mover;
		this.viewer = viewer;
		this.target = target;
	}

	@Override
	public MigrationResult upgrade() {
		return upgrade(this.target);
	}

	@Override
	public MigrationResult upgrade(String target) {
		return this.mover.move((graph, rows) -> graph.upgrade(rows, target));
	}

	@Override
	public MigrationResult downgrade(String target) {
		return this.mover.move((graph, rows) -> graph.downgrade(rows, target));
	}

	@Override
	public MigrationResult stamp(String... targets) {
		return this.mover.move((graph, rows) -> graph.stamp(rows, List.of(targets)));
	}

	@Override
	public Set<String> current() {
		return this.viewer.state(0).rows();
	}

	@Override
	public List<String> heads() {
		return this.scripts.get().graph().heads().stream().map(RevisionNode::id).toList();
	}

	@Override
	public List<HistoryRow> history() {
		return this.viewer.state(Integer.MAX_VALUE).history();
	}

	@Override
	public List<RevisionStatus> pending() {
		return status(0).pending();
	}

	@Override
	public MigrationStatus status(int historyLimit) {
		return this.viewer.status(historyLimit);
	}

	@Override
	public ScriptDirectory scripts() {
		return this.scripts.get();
	}

	@Override
	public String sql(String revision) {
		Optional<RevisionSource> source = this.scripts.get().find(revision);
		return source.map((each) -> (each instanceof SqlRevision file) ? file.text() : "").orElse("");
	}

}
