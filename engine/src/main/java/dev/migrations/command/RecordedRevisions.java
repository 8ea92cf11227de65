package dev.migrations.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.store.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the history tells of revisions, and what names stand for in it: a dependency is
 * recorded as it was written, which may be a branch label.
 *
 * @param graph the graph of the scripts
 * @param newest the newest row of each revision
 * @param bearers the revision that bears each label
 */
record RecordedRevisions(RevisionGraph graph, Map<String, HistoryRow> newest, Map<String, String> bearers) {

	static RecordedRevisions of(RevisionGraph graph, List<HistoryRow> newestFirst) {
		Map<String, HistoryRow> newest = new HashMap<>();
		Map<String, String> bearers = new HashMap<>();
		for (RevisionNode node : graph.nodes()) {
			node.branchLabels().forEach((label) -> bearers.put(label, node.id()));
		}
		for (HistoryRow row : newestFirst) {
			String revision = row.revision();
			if (revision != null && newest.putIfAbsent(revision, row) == null) {
				row.branchLabels().forEach((label) -> bearers.putIfAbsent(label, revision));
			}
		}
		return new RecordedRevisions(graph, newest, bearers);
	}

	@Nullable HistoryRow find(String revision) {
		return this.newest.get(revision);
	}

	/**
	 * The revisions that a revision stands on.
	 * @param row its row, or null when there is none
	 * @return identifiers; what cannot be told is left out
	 */
	List<String> below(@Nullable HistoryRow row) {
		if (row == null) {
			return List.of();
		}
		List<String> below = new ArrayList<>(row.downRevisions());
		row.dependsOn().forEach((name) -> resolve(name).ifPresent(below::add));
		return below;
	}

	boolean hasAllNeeds(HistoryRow row) {
		return row.dependsOn().stream().allMatch((name) -> resolve(name).isPresent());
	}

	private Optional<String> resolve(String name) {
		boolean revision = this.graph.find(name).isPresent() || this.newest.containsKey(name);
		return revision ? Optional.of(name) : Optional.ofNullable(this.bearers.get(name));
	}

}
