package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.MigrationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walk through random graphs and check the invariants of every plan.
 */
class PlanPropertyTests {

	private static final int GRAPHS = 500;

	@Test
	void keepsInvariantsWhereverItGoes() {
		RandomGraphs random = new RandomGraphs(20260101);
		for (int i = 0; i < GRAPHS; i++) {
			RevisionGraph graph = RevisionGraph.of(random.next());
			Set<String> rows = Set.of();
			for (int move = 0; move < 8; move++) {
				rows = move(graph, rows, random).rowsAfter();
			}
			PlanInvariants.check(graph, graph.downgrade(rows, "base"));
			assertThat(graph.downgrade(rows, "base").rowsAfter()).isEmpty();
		}
	}

	private static Plan move(RevisionGraph graph, Set<String> rows, RandomGraphs random) {
		String target = random.choose(targets(graph));
		Plan plan = plan(graph, rows, target, random.choose(List.of("up", "down", "stamp")));
		if (plan.steps().stream().noneMatch(Step.Stamp.class::isInstance)) {
			PlanInvariants.check(graph, plan);
		}
		Set<String> applied = graph.applied(plan.rowsAfter());
		assertThat(plan.rowsAfter()).allMatch((row) -> isNeededByNone(graph, row, plan.rowsAfter()));
		assertThat(graph.current(plan.rowsAfter())).allMatch((node) -> applied.contains(node.id()));
		return plan;
	}

	private static Plan plan(RevisionGraph graph, Set<String> rows, String target, String direction) {
		try {
			return switch (direction) {
				case "up" -> graph.upgrade(rows, target);
				case "down" -> graph.downgrade(rows, target);
				default -> graph.stamp(rows, List.of(target));
			};
		}
		catch (MigrationException ex) {
			return Plan.of(rows, List.of());
		}
	}

	private static boolean isNeededByNone(RevisionGraph graph, String row, Set<String> rows) {
		return rows.stream()
			.filter((other) -> !other.equals(row))
			.noneMatch((other) -> graph.applied(List.of(other)).contains(row));
	}

	private static List<String> targets(RevisionGraph graph) {
		List<String> targets = new ArrayList<>(List.of("head", "heads", "heads", "base", "+1", "+2", "-1", "-2"));
		for (RevisionNode node : graph.nodes()) {
			targets.add(node.id());
			targets.add(node.id() + "-1");
			targets.add(node.id() + "@heads");
			targets.addAll(node.branchLabels());
			node.branchLabels()
				.forEach((label) -> targets.addAll(List.of(label + "@+1", label + "@-1", label + "@base")));
		}
		return targets;
	}

}
