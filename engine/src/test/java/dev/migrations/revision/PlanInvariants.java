package dev.migrations.revision;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.assertj.core.api.Assertions;

/**
 * Check what holds in every plan, from the declarations alone: an upgrade applies a
 * revision after all that it needs, a downgrade removes it after all that needs it, and
 * the rows are always the applied revisions that no other applied one needs.
 */
final class PlanInvariants {

	private final RevisionGraph graph;

	private final Set<String> applied = new HashSet<>();

	private Set<String> rows;

	private PlanInvariants(RevisionGraph graph, Plan plan) {
		this.graph = graph;
		this.rows = plan.rowsBefore();
		this.rows.forEach(this::apply);
	}

	static void check(RevisionGraph graph, Plan plan) {
		PlanInvariants invariants = new PlanInvariants(graph, plan);
		plan.steps().forEach(invariants::check);
		Assertions.assertThat(plan.rowsAfter()).isEqualTo(invariants.rows);
	}

	private void apply(String id) {
		if (this.applied.add(id)) {
			needs(this.graph.find(id).orElseThrow()).forEach(this::apply);
		}
	}

	private void check(Step step) {
		RevisionNode revision = step.revision();
		Assertions.assertThat(revision).isNotNull();
		if (step instanceof Step.Upgrade) {
			Assertions.assertThat(this.applied).containsAll(needs(revision)).doesNotContain(revision.id());
			this.applied.add(revision.id());
		}
		else {
			Assertions.assertThat(this.applied.remove(revision.id())).isTrue();
			Assertions.assertThat(this.applied)
				.noneMatch((other) -> needs(this.graph.find(other).orElseThrow()).contains(revision.id()));
		}
		Assertions.assertThat(step.change().apply(this.rows)).isEqualTo(step.rows());
		Assertions.assertThat(step.rows()).isEqualTo(tips(this.applied));
		this.rows = step.rows();
	}

	Set<String> tips(Collection<String> ids) {
		Set<String> tips = new LinkedHashSet<>(ids);
		ids.forEach((id) -> tips.removeAll(needs(this.graph.find(id).orElseThrow())));
		return tips;
	}

	private Set<String> needs(RevisionNode node) {
		Set<String> needs = new LinkedHashSet<>(node.downRevisions());
		for (String name : node.dependsOn()) {
			needs.add(this.graph.find(name).orElseGet(() -> bearer(name)).id());
		}
		return needs;
	}

	private RevisionNode bearer(String label) {
		return this.graph.nodes()
			.stream()
			.filter((node) -> node.branchLabels().contains(label))
			.findFirst()
			.orElseThrow();
	}

}
