package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * Find everything that is wrong with a set of revisions.
 */
final class GraphProblems {

	private GraphProblems() {
	}

	static List<GraphProblem> find(RevisionIndex index) {
		List<GraphProblem> problems = new ArrayList<>();
		problems.addAll(NameProblems.find(index.nodes()));
		problems.addAll(ReferenceProblems.find(index));
		problems.addAll(CycleProblems.find(index));
		return problems;
	}

}
