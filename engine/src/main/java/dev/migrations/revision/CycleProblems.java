package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import dev.migrations.revision.GraphProblem.Kind;

/**
 * Find circles among down revisions, and among down revisions and dependencies together.
 */
final class CycleProblems {

	private CycleProblems() {
	}

	static List<GraphProblem> find(RevisionIndex index) {
		List<GraphProblem> problems = new ArrayList<>();
		for (List<Integer> cycle : Cycles.find(index.down())) {
			problems.add(problem(Kind.CYCLE, index.nodes(cycle), "follow", "Correct a 'down-revision' among them."));
		}
		for (List<Integer> cycle : Cycles.find(index.needs())) {
			if (!isByDownRevision(index, cycle)) {
				problems.add(problem(Kind.DEPENDENCY_CYCLE, index.nodes(cycle), "need",
						"Remove a 'depends-on' among them."));
			}
		}
		return problems;
	}

	private static boolean isByDownRevision(RevisionIndex index, List<Integer> cycle) {
		BitSet members = Positions.of(cycle);
		return cycle.stream().allMatch((member) -> {
			BitSet parents = new BitSet();
			for (int parent : index.down().parents(member)) {
				parents.set(parent);
			}
			return parents.intersects(members);
		});
	}

	private static GraphProblem problem(Kind kind, List<RevisionNode> nodes, String verb, String remedy) {
		String message = "Revisions " + verb + " one another in a circle: " + Wording.ofAll(nodes) + ".";
		return GraphProblem.of(kind, message, remedy, nodes);
	}

}
