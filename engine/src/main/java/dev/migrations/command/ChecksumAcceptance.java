package dev.migrations.command;

import java.util.List;
import java.util.Set;

import dev.migrations.revision.HeadChange;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.Step;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;

/**
 * Plans to record anew the checksums of applied revisions whose files have changed. The
 * rows of the version table stay as they are.
 *
 * @param scripts the scripts
 * @param state what the database says, with its whole history
 */
record ChecksumAcceptance(ScriptDirectory scripts, DatabaseState state) {

	Plan plan(RevisionGraph graph, Set<String> rows) {
		UnknownRevisions unknown = UnknownRevisions.of(graph, rows, this.state.history());
		List<Step> steps = AppliedRevisions.of(this.scripts, this.state, unknown)
			.changed()
			.stream()
			.flatMap((revision) -> graph.find(revision.revision()).stream())
			.<Step>map((node) -> new Step.Stamp(node, new HeadChange.Keep(), rows))
			.toList();
		return new Plan(steps, rows, rows);
	}

}
