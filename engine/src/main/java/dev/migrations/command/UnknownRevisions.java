package dev.migrations.command;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.HistoryRow;

/**
 * The revisions that the database has and the scripts lack, with what the history tells
 * of them: down revisions and dependencies lead from them to revisions of the scripts.
 *
 * @param knownRows the rows of the version table that the scripts have, and those
 * revisions of the scripts that unknown ones stand on
 * @param revisions the unknown revisions
 * @param isIncomplete whether the history at hand lacks one of them
 */
record UnknownRevisions(Set<String> knownRows, List<RevisionStatus> revisions, boolean isIncomplete) {

	static UnknownRevisions of(ScriptDirectory scripts, DatabaseState state) {
		return of(scripts.graph(), state.rows(), state.history());
	}

	static UnknownRevisions of(RevisionGraph graph, Collection<String> rows, List<HistoryRow> history) {
		RecordedRevisions recorded = RecordedRevisions.of(graph, history);
		Set<String> known = new TreeSet<>();
		Map<String, RevisionStatus> unknown = new LinkedHashMap<>();
		boolean incomplete = false;
		Deque<String> open = new ArrayDeque<>(rows);
		while (!open.isEmpty()) {
			String revision = open.pop();
			if (graph.find(revision).isPresent()) {
				known.add(revision);
			}
			else if (!unknown.containsKey(revision)) {
				HistoryRow row = recorded.find(revision);
				unknown.put(revision, RevisionStatus.unknown(revision, row));
				incomplete |= row == null || !recorded.hasAllNeeds(row);
				open.addAll(recorded.below(row));
			}
		}
		return new UnknownRevisions(tips(graph, known), List.copyOf(unknown.values()), incomplete);
	}

	private static Set<String> tips(RevisionGraph graph, Set<String> known) {
		Set<String> tips = new TreeSet<>(known);
		for (String revision : known) {
			Set<String> others = new TreeSet<>(tips);
			others.remove(revision);
			if (graph.applied(others).contains(revision)) {
				tips.remove(revision);
			}
		}
		return tips;
	}

}
