package dev.migrations.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;

/**
 * Plans to go on with the step that an earlier run left unfinished, and with no other.
 *
 * @param entry what the journal says of it
 */
record UnfinishedStep(JournalEntry entry) {

	Plan plan(RevisionGraph graph, Set<String> rows) {
		if (graph.find(this.entry.revision()).isEmpty()) {
			throw UnfinishedStepException.inTheWay(this.entry, false);
		}
		Plan plan = (this.entry.direction() == Direction.UPGRADE) ? graph.upgrade(rows, this.entry.revision())
				: graph.downgrade(rows, below(graph));
		return plan.steps()
			.stream()
			.findFirst()
			.filter(this::isUnfinished)
			.map((step) -> new Plan(List.of(step), plan.rowsBefore(), step.rows()))
			.orElse(plan);
	}

	private String below(RevisionGraph graph) {
		Optional<RevisionNode> node = graph.find(this.entry.revision());
		return node.flatMap((revision) -> revision.downRevisions().stream().findFirst()).orElse("base");
	}

	private boolean isUnfinished(Step step) {
		RevisionNode revision = step.revision();
		return revision != null && revision.id().equals(this.entry.revision());
	}

}
