package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.GraphProblem.Kind;

/**
 * Find down revisions and dependencies that lead nowhere or back to the same revision.
 */
final class ReferenceProblems {

	private final RevisionIndex index;

	private final List<GraphProblem> problems = new ArrayList<>();

	private ReferenceProblems(RevisionIndex index) {
		this.index = index;
	}

	static List<GraphProblem> find(RevisionIndex index) {
		ReferenceProblems references = new ReferenceProblems(index);
		for (RevisionNode node : index.nodes()) {
			node.downRevisions().stream().distinct().forEach((down) -> references.checkDownRevision(node, down));
			node.dependsOn().stream().distinct().forEach((name) -> references.checkDependency(node, name));
		}
		return references.problems;
	}

	private void checkDownRevision(RevisionNode node, String down) {
		if (down.equals(node.id())) {
			add(Kind.SELF_LOOP, "Revision " + node.named() + " is its own down revision.",
					"Name the revision that it follows.", node);
		}
		else if (this.index.byId(down).isEmpty()) {
			add(Kind.UNKNOWN_DOWN_REVISION,
					"Down revision '" + down + "' of revision " + node.named() + " does not exist.",
					Wording.didYouMean(suggestions(down), "Add its file, or name another full id."), node);
		}
	}

	private List<String> suggestions(String down) {
		if (this.index.isLabel(down)) {
			return List.of(this.index.id(this.index.exact(down).orElseThrow()));
		}
		return NearestNames.of(down, this.index.nodes().stream().map(RevisionNode::id));
	}

	private void checkDependency(RevisionNode node, String name) {
		if (name.equals(node.id()) || node.branchLabels().contains(name)) {
			add(Kind.DEPENDENCY_SELF_LOOP, "Revision " + node.named() + " depends on itself.",
					"Remove '" + name + "' from its dependencies.", node);
		}
		else if (this.index.exact(name).isEmpty()) {
			add(Kind.UNKNOWN_DEPENDENCY,
					"Dependency '" + name + "' of revision " + node.named()
							+ " is neither a revision nor a branch label.",
					Wording.didYouMean(NearestNames.of(name, this.index.names()),
							"Add its file, or name another full id."),
					node);
		}
	}

	private void add(Kind kind, String message, String remedy, RevisionNode node) {
		this.problems.add(GraphProblem.of(kind, message, remedy, List.of(node)));
	}

}
