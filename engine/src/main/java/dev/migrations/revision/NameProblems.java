package dev.migrations.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.revision.GraphProblem.Kind;

/**
 * Find ids and labels that are illegal, reserved or taken twice.
 */
final class NameProblems {

	static final Set<String> RESERVED = Set.of("head", "heads", "base", "current", "graph");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.]{1,128}");

	private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

	private final List<GraphProblem> problems = new ArrayList<>();

	private final Map<String, List<RevisionNode>> ids = new LinkedHashMap<>();

	private final Map<String, List<RevisionNode>> labels = new LinkedHashMap<>();

	private NameProblems(List<RevisionNode> nodes) {
		for (RevisionNode node : nodes) {
			this.ids.computeIfAbsent(node.id(), (id) -> new ArrayList<>(1)).add(node);
			for (String label : node.branchLabels()) {
				this.labels.computeIfAbsent(label, (name) -> new ArrayList<>(1)).add(node);
			}
		}
	}

	static List<GraphProblem> find(List<RevisionNode> nodes) {
		NameProblems names = new NameProblems(nodes);
		names.ids.forEach(names::checkId);
		names.labels.forEach(names::checkLabel);
		return names.problems;
	}

	private void checkId(String id, List<RevisionNode> nodes) {
		if (RESERVED.contains(id)) {
			add(Kind.RESERVED_ID, "The id of " + nodes.get(0).named() + " is reserved.", "Choose another id.", nodes);
		}
		else if (!ID.matcher(id).matches()) {
			add(Kind.ILLEGAL_ID, "The id of " + nodes.get(0).named() + " is not legal.",
					"Use up to 128 letters, digits, '_' and '.'.", nodes);
		}
		if (nodes.size() > 1) {
			add(Kind.DUPLICATE_ID, "Revision '" + id + "' is present more than once: " + Wording.ofAll(nodes) + ".",
					duplicateRemedy(nodes), nodes);
		}
	}

	private static String duplicateRemedy(List<RevisionNode> nodes) {
		boolean stale = nodes.stream().anyMatch((node) -> node.source().replace('\\', '/').contains("target/classes"));
		return stale
				? "If a file was renamed or moved, remove the stale copy with './mvnw clean'; otherwise give one of them another id."
				: "Give one of them another id, or remove it.";
	}

	private void checkLabel(String label, List<RevisionNode> nodes) {
		if (RESERVED.contains(label)) {
			add(Kind.RESERVED_LABEL, "Branch label '" + label + "' of " + nodes.get(0).named() + " is reserved.",
					"Choose another label.", nodes);
		}
		else if (!LABEL.matcher(label).matches()) {
			add(Kind.ILLEGAL_LABEL, "Branch label '" + label + "' of " + nodes.get(0).named() + " is not legal.",
					"Use up to 128 letters, digits, '_', '.' and '-'.", nodes);
		}
		List<RevisionNode> bearers = new ArrayList<>(nodes);
		bearers.addAll(this.ids.getOrDefault(label, List.of()));
		if (bearers.size() > 1) {
			add(Kind.DUPLICATE_LABEL, "Branch label '" + label + "' is taken more than once, as label or id: "
					+ Wording.ofAll(bearers) + ".", "Keep it at one revision.", bearers);
		}
	}

	private void add(Kind kind, String message, String remedy, List<RevisionNode> nodes) {
		this.problems.add(GraphProblem.of(kind, message, remedy, nodes));
	}

}
