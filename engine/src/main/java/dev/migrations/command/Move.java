package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.JournalEntry;

/**
 * Makes the plan of a command that moves from the rows of the version table.
 */
@FunctionalInterface
interface Move {

	Plan plan(RevisionGraph graph, Set<String> rows);

	static Move upgrade(String target) {
		return (graph, rows) -> graph.upgrade(known(graph, rows), target);
	}

	static Move downgrade(String target) {
		return (graph, rows) -> graph.downgrade(known(graph, rows), target);
	}

	static Move stamp(List<String> targets) {
		return (graph, rows) -> graph.stamp(known(graph, rows), targets);
	}

	static Move purge(List<String> targets) {
		return (graph, rows) -> graph.stampPurging(rows, targets);
	}

	static Move resume(JournalEntry unfinished) {
		return (graph, rows) -> new UnfinishedStep(unfinished).plan(graph, known(graph, rows));
	}

	static Move acceptChecksums(ScriptDirectory scripts, DatabaseState state) {
		return (graph, rows) -> new ChecksumAcceptance(scripts, state).plan(graph, rows);
	}

	private static Set<String> known(RevisionGraph graph, Set<String> rows) {
		Collection<String> unknown = graph.unknown(rows);
		if (!unknown.isEmpty()) {
			throw new UnknownAppliedRevisionException(unknown);
		}
		return rows;
	}

}
