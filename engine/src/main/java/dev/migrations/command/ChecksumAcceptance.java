package dev.migrations.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrations.revision.HeadChange;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;

/**
 * Plans to record anew the checksums of applied revisions whose files have changed. The
 * rows of the version table stay as they are.
 *
 * @param scripts the scripts
 * @param recorded the checksum that the history holds of each revision
 */
record ChecksumAcceptance(ScriptDirectory scripts, Map<String, String> recorded) {

	static ChecksumAcceptance of(ScriptDirectory scripts, List<HistoryRow> newestFirst) {
		Map<String, String> recorded = new HashMap<>();
		for (HistoryRow row : newestFirst) {
			if (row.revision() != null && row.checksum() != null && row.direction() != Direction.DOWNGRADE) {
				recorded.putIfAbsent(row.revision(), row.checksum());
			}
		}
		return new ChecksumAcceptance(scripts, recorded);
	}

	Plan plan(RevisionGraph graph, Set<String> rows) {
		Set<String> applied = graph.applied(rows);
		List<Step> steps = new ArrayList<>();
		for (RevisionNode node : graph.nodes()) {
			if (applied.contains(node.id()) && hasChanged(node.id())) {
				steps.add(new Step.Stamp(node, new HeadChange.Keep(), rows));
			}
		}
		return new Plan(steps, rows, rows);
	}

	private boolean hasChanged(String revision) {
		Optional<String> checksum = this.scripts.find(revision).flatMap(RevisionSource::checksum);
		String before = this.recorded.get(revision);
		return checksum.isPresent() && before != null && !checksum.get().equals(before);
	}

}
