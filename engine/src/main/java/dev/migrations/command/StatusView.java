package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the scripts and the database say.
 *
 * @param scripts the scripts
 * @param state the database
 * @param unknown the revisions that only the database knows
 * @param target what an upgrade leads to
 * @param foreignTable the version table if it is another application's, or null
 * @param unfinished the step that was begun and not finished, or null
 */
record StatusView(ScriptDirectory scripts, DatabaseState state, UnknownRevisions unknown, String target,
		@Nullable String foreignTable, @Nullable UnfinishedStatus unfinished) {

	MigrationStatus status() {
		AppliedRevisions applied = AppliedRevisions.of(this.scripts, this.state, this.unknown);
		List<RevisionStatus> pending = this.scripts.graph()
			.upgrade(this.unknown.knownRows(), this.target)
			.steps()
			.stream()
			.map(Step::revision)
			.filter(Objects::nonNull)
			.map((node) -> applied.status(node.id()))
			.toList();
		return new MigrationStatus(List.copyOf(this.state.rows()), ids(this.scripts.graph().heads().stream()),
				pending.isEmpty(), pending, this.state.history(), revisions(applied), this.foreignTable,
				this.unfinished);
	}

	private List<RevisionStatus> revisions(AppliedRevisions applied) {
		List<RevisionStatus> revisions = new ArrayList<>(this.unknown.revisions());
		Stream<RevisionNode> known = this.scripts.graph().iterate(null, null, this.state.rows()).stream();
		ids(known).forEach((revision) -> revisions.add(applied.status(revision)));
		return revisions;
	}

	private static List<String> ids(Stream<RevisionNode> nodes) {
		return nodes.map(RevisionNode::id).toList();
	}

}
