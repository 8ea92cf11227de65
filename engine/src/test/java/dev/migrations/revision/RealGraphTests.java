package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Load the graphs of public projects.
 */
class RealGraphTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			neutron,    132, 2, 2, 1, 0,  1,  2, 10, 2
			sbc-auth,   212, 1, 1, 1, 17, 16, 3, 0,  0
			backend-ai, 484, 1, 1, 1, 29, 28, 3, 1,  0
			glance,     29,  2, 1, 1, 0,  1,  2, 13, 2
			""")
	void findsShapeOfGraph(String name, int revisions, int heads, int effectiveHeads, int bases, int merges,
			int branchPoints, int widest, int withDependencies, int withLabels) {
		RevisionGraph graph = RevisionGraph.of(nodes(name));
		assertThat(graph.nodes()).hasSize(revisions);
		assertThat(graph.heads()).hasSize(heads);
		assertThat(graph.effectiveHeads()).hasSize(effectiveHeads);
		assertThat(graph.bases()).hasSize(bases);
		assertThat(graph.mergePoints()).hasSize(merges);
		assertThat(graph.branchPoints()).hasSize(branchPoints);
		assertThat(widest(graph)).isEqualTo(widest);
		assertThat(graph.nodes()).filteredOn((node) -> !node.dependsOn().isEmpty()).hasSize(withDependencies);
		assertThat(graph.nodes()).filteredOn((node) -> !node.branchLabels().isEmpty()).hasSize(withLabels);
	}

	@ParameterizedTest
	@ValueSource(strings = { "neutron", "sbc-auth", "backend-ai", "glance" })
	void plansTheSameWayEveryTime(String name) {
		RevisionGraph graph = RevisionGraph.of(nodes(name));
		Plan up = graph.upgrade(List.of(), "heads");
		PlanInvariants.check(graph, up);
		assertThat(up.steps()).hasSize(graph.nodes().size());
		assertThat(graph.upgrade(List.of(), "heads")).isEqualTo(up);
		RevisionGraph again = RevisionGraph.of(nodes(name));
		assertThat(again.upgrade(List.of(), "heads")).isEqualTo(up).hasToString(up.toString());
		Plan down = graph.downgrade(up.rowsAfter(), "base");
		PlanInvariants.check(graph, down);
		assertThat(again.downgrade(shuffled(up.rowsAfter()), "base").steps()).isEqualTo(down.steps());
	}

	@ParameterizedTest
	@ValueSource(strings = { "neutron", "sbc-auth", "backend-ai", "glance" })
	void keepsInvariantsInAnyLoadOrder(String name) {
		RevisionGraph graph = RevisionGraph.of(shuffled(nodes(name)));
		Plan up = graph.upgrade(List.of(), "heads");
		PlanInvariants.check(graph, up);
		PlanInvariants.check(graph, graph.downgrade(up.rowsAfter(), "base"));
	}

	private static long widest(RevisionGraph graph) {
		return graph.branchPoints()
			.stream()
			.mapToLong((point) -> graph.nodes()
				.stream()
				.filter((node) -> node.downRevisions().contains(point.id()))
				.count())
			.max()
			.orElse(0);
	}

	private static List<RevisionNode> nodes(String name) {
		return OracleCorpus.revisions(OracleCorpus.resource("real-graphs/" + name + ".jsonl"));
	}

	private static <T> List<T> shuffled(Iterable<T> elements) {
		List<T> list = new ArrayList<>();
		elements.forEach(list::add);
		Collections.shuffle(list, new Random(7));
		return list;
	}

}
