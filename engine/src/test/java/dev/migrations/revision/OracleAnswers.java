package dev.migrations.revision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answer the oracle's questions in its own shape.
 */
final class OracleAnswers {

	private final RevisionGraph graph;

	private final OracleQuestion question;

	OracleAnswers(OracleQuestion question) {
		this.graph = RevisionGraph.of(question.map());
		this.question = question;
	}

	RevisionGraph graph() {
		return this.graph;
	}

	Map<String, Object> answer() {
		return switch (this.question.kind()) {
			case "load" -> Map.of("ok", true);
			case "heads" -> both("heads", this.graph.heads(), this.graph.effectiveHeads());
			case "bases" -> both("bases", this.graph.bases(), this.graph.effectiveBases());
			case "branch_points" -> both("revisions", this.graph.branchPoints(), this.graph.effectiveBranchPoints());
			case "merge_points" -> revisions(this.graph.mergePoints());
			case "branch_labels" -> Map.of("labels", labels());
			case "get_revisions" -> revisions(this.graph.resolve(this.question.list("ids"), List.of()));
			case "iterate" ->
				revisions(this.graph.iterate(this.question.text("lower"), this.question.text("upper"), List.of()));
			case "current" -> Map.of("revisions", GraphText.ids(this.graph.current(rows())).stream().sorted().toList());
			case "stamp" -> Map.of("heads", sorted(plan().rowsAfter()));
			default -> steps(plan());
		};
	}

	Plan plan() {
		return switch (this.question.kind()) {
			case "upgrade" -> this.graph.upgrade(rows(), this.question.text("target"));
			case "downgrade" -> this.graph.downgrade(rows(), this.question.text("target"));
			case "stamp" -> this.graph.stamp(rows(), this.question.list("targets"));
			default -> throw new IllegalArgumentException(this.question.kind());
		};
	}

	private List<String> rows() {
		return this.question.list("current");
	}

	private Map<String, List<String>> labels() {
		Map<String, List<String>> labels = new TreeMap<>();
		for (RevisionNode node : this.graph.nodes()) {
			Set<String> reaching = this.graph.labels(node.id());
			if (!reaching.isEmpty()) {
				labels.put(node.id(), sorted(reaching));
			}
		}
		return labels;
	}

	private static Map<String, Object> both(String name, List<RevisionNode> nodes, List<RevisionNode> effective) {
		return Map.of(name, GraphText.ids(nodes), "effective", GraphText.ids(effective));
	}

	private static Map<String, Object> revisions(List<RevisionNode> nodes) {
		return Map.of("revisions", GraphText.ids(nodes));
	}

	private static Map<String, Object> steps(Plan plan) {
		Function<Step, Map<String, Object>> shape = (step) -> {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("id", step.revision().id());
			map.put("up", step instanceof Step.Upgrade);
			map.put("rows", sorted(step.rows()));
			return map;
		};
		return Map.of("steps", plan.steps().stream().map(shape).toList(), "heads", sorted(plan.rowsAfter()));
	}

	private static List<String> sorted(Collection<String> values) {
		return values.stream().sorted().toList();
	}

}
