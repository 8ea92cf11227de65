package dev.migrations.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.JournalEntry;

/**
 * Makes the plan of a command that moves from the rows of the version table.
 *
 * @param planner makes it
 * @param targets the identifiers that were typed
 */
record Move(BiFunction<RevisionGraph, Set<String>, Plan> planner, List<String> targets) {

	Plan plan(RevisionGraph graph, Set<String> rows) {
		return this.planner.apply(graph, rows);
	}

	/**
	 * Whether other rows make it another request.
	 * @param graph the graph
	 * @return whether an identifier counts from where the database is
	 */
	boolean isRelative(RevisionGraph graph) {
		return this.targets.stream().anyMatch(graph::movesFromCurrent);
	}

	static Move upgrade(String target) {
		return new Move((graph, rows) -> graph.upgrade(known(graph, rows), target), List.of(target));
	}

	static Move downgrade(String target) {
		return new Move((graph, rows) -> graph.downgrade(known(graph, rows), target), List.of(target));
	}

	static Move stamp(List<String> targets) {
		return new Move((graph, rows) -> graph.stamp(known(graph, rows), targets), targets);
	}

	static Move purge(List<String> targets) {
		return new Move((graph, rows) -> graph.stampPurging(rows, targets), targets);
	}

	static Move resume(JournalEntry unfinished) {
		return new Move((graph, rows) -> new UnfinishedStep(unfinished).plan(graph, known(graph, rows)), List.of());
	}

	static Move forgetUnfinished() {
		return new Move((graph, rows) -> new Plan(List.of(), rows, rows), List.of());
	}

	static Move acceptChecksums(ScriptDirectory scripts, DatabaseState state) {
		return new Move((graph, rows) -> new ChecksumAcceptance(scripts, state).plan(graph, rows), List.of());
	}

	private static Set<String> known(RevisionGraph graph, Set<String> rows) {
		Collection<String> unknown = graph.unknown(rows);
		if (!unknown.isEmpty()) {
			throw new UnknownAppliedRevisionException(unknown);
		}
		return rows;
	}

}
