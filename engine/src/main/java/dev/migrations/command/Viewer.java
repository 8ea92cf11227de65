package dev.migrations.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.Journal;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableNames;

/**
 * Looks at scripts and database, and changes nothing.
 */
final class Viewer {

	private final Database database;

	private final Supplier<ScriptDirectory> scripts;

	private final TableNames names;

	private final StateReader reader;

	private final String target;

	Viewer(Database database, Supplier<ScriptDirectory> scripts, TableNames names, String target) {
		this.database = database;
		this.scripts = scripts;
		this.names = names;
		this.reader = new StateReader(names);
		this.target = target;
	}

	DatabaseState state(int historyLimit) {
		return this.database.look((connection) -> this.reader.read(connection, historyLimit));
	}

	Optional<JournalEntry> unfinished() {
		return this.database.look((connection) -> {
			String schema = this.reader.read(connection, 0).schema();
			return (schema != null) ? new Journal(new MigrationTables(schema, this.names)).findIfExists(connection)
					: Optional.empty();
		});
	}

	MigrationStatus status(int historyLimit) {
		ScriptDirectory directory = this.scripts.get();
		RevisionGraph graph = directory.graph();
		DatabaseState state = state(historyLimit);
		UnknownRevisions unknown = UnknownRevisions.of(graph, state.rows(), state.history());
		if (unknown.isIncomplete() && historyLimit < Integer.MAX_VALUE) {
			unknown = UnknownRevisions.of(graph, state.rows(), state(Integer.MAX_VALUE).history());
		}
		Set<String> applied = new HashSet<>(graph.applied(unknown.knownRows()));
		List<RevisionStatus> pending = pending(directory, unknown.knownRows(), applied);
		List<RevisionStatus> revisions = new ArrayList<>(unknown.revisions());
		for (RevisionNode node : graph.iterate(null, null, state.rows())) {
			revisions.add(status(directory, node, applied));
		}
		return new MigrationStatus(List.copyOf(state.rows()), ids(graph.heads()), pending.isEmpty(), pending,
				state.history(), revisions);
	}

	private List<RevisionStatus> pending(ScriptDirectory directory, Collection<String> rows, Set<String> applied) {
		return directory.graph()
			.upgrade(rows, this.target)
			.steps()
			.stream()
			.map(Step::revision)
			.filter(Objects::nonNull)
			.map((node) -> status(directory, node, applied))
			.toList();
	}

	private static List<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

	private static RevisionStatus status(ScriptDirectory directory, RevisionNode node, Set<String> applied) {
		RevisionSource source = directory.find(node.id()).orElseThrow();
		RevisionState state = applied.contains(node.id()) ? RevisionState.APPLIED : RevisionState.PENDING;
		return RevisionStatus.of(source, state);
	}

}
