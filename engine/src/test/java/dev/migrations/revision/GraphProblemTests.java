package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.GraphProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GraphProblemTests {

	@Test
	void reportsAllProblemsTogether() {
		List<GraphProblem> problems = problems("a", "a <- gone", "b <- b", "c <- d", "d <- c",
				"e needs nothing labels a", "f needs f", "g needs h", "h <- g", "head", "x@y");
		assertThat(problems).extracting(GraphProblem::kind)
			.containsExactlyInAnyOrder(Kind.DUPLICATE_ID, Kind.UNKNOWN_DOWN_REVISION, Kind.SELF_LOOP, Kind.CYCLE,
					Kind.UNKNOWN_DEPENDENCY, Kind.DUPLICATE_LABEL, Kind.DEPENDENCY_SELF_LOOP, Kind.DEPENDENCY_CYCLE,
					Kind.RESERVED_ID, Kind.ILLEGAL_ID);
	}

	@Test
	void namesRevisionsAndFilesOfCircle() {
		assertThat(problems("a <- c", "b <- a", "c <- b", "d <- c")).singleElement().satisfies((problem) -> {
			assertThat(problem.kind()).isEqualTo(Kind.CYCLE);
			assertThat(problem.revisions()).containsExactly("a", "c", "b");
			assertThat(problem.sources()).containsExactly("a.sql", "c.sql", "b.sql");
		});
	}

	@Test
	void findsCircleThroughDependencies() {
		assertThat(problems("a", "b <- a needs c", "c <- b")).extracting(GraphProblem::kind)
			.containsExactly(Kind.DEPENDENCY_CYCLE);
	}

	@Test
	void saysHowToRemoveStaleCopies() {
		List<RevisionNode> nodes = List.of(node("a", "src/main/resources/db/migrations/a.sql"),
				node("a", "/app/target/classes/db/migrations/old.sql"));
		InvalidRevisionGraphException ex = catchThrowableOfType(InvalidRevisionGraphException.class,
				() -> RevisionGraph.of(nodes));
		assertThat(ex).hasMessageStartingWith("Revision 'a' is present more than once: 'a' (src/main")
			.hasMessageContaining("./mvnw clean");
		assertThat(ex.getProblems()).singleElement().satisfies((problem) -> assertThat(problem.sources()).hasSize(2));
	}

	@Test
	void suggestsIdsForUnknownDownRevision() {
		assertThat(problems("1a2b3c labels shop", "b <- 1a2b3d", "c <- shop", "d <- 1a2b"))
			.extracting(GraphProblem::remedy)
			.containsOnly("Did you mean '1a2b3c'?");
	}

	@Test
	void findsClashingLabels() {
		assertThat(problems("a labels x", "b <- a labels x", "c <- b labels y, y")).extracting(GraphProblem::kind)
			.containsExactly(Kind.DUPLICATE_LABEL, Kind.DUPLICATE_LABEL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a-b", "a@b", "a+b", "a:b", "a/b", "ä" })
	void refusesIllegalIds(String id) {
		assertThat(problems(id)).extracting(GraphProblem::kind).containsExactly(Kind.ILLEGAL_ID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "current", "graph" })
	void refusesReservedWords(String word) {
		assertThat(problems(word, "x labels " + word)).extracting(GraphProblem::kind)
			.contains(Kind.RESERVED_ID, Kind.RESERVED_LABEL);
	}

	@Test
	void limitsLengthOfNames() {
		assertThat(problems("a".repeat(129), "b labels " + "l-".repeat(65))).extracting(GraphProblem::kind)
			.containsExactly(Kind.ILLEGAL_ID, Kind.ILLEGAL_LABEL);
		assertThat(GraphText.graph("a".repeat(128)).nodes()).hasSize(1);
	}

	@Test
	void takesRepeatedDownRevisionForOne() {
		RevisionGraph graph = GraphText.graph("a", "b <- a, a");
		assertThat(graph.mergePoints()).isEmpty();
		assertThat(graph.downgrade(List.of("b"), "-1").rowsAfter()).containsExactly("a");
	}

	@Test
	void loadsAndPlansVeryLongChain() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			nodes
				.add(new RevisionNode("r" + i, (i > 0) ? List.of("r" + (i - 1)) : List.of(), List.of(), List.of(), ""));
		}
		RevisionGraph graph = RevisionGraph.of(nodes);
		assertThat(graph.upgrade(List.of(), "head").steps()).hasSize(20_000);
		assertThat(graph.downgrade(List.of("r19999"), "base").steps()).hasSize(20_000);
	}

	private static List<GraphProblem> problems(String... lines) {
		return catchThrowableOfType(InvalidRevisionGraphException.class, () -> GraphText.graph(lines)).getProblems();
	}

	private static RevisionNode node(String id, String source) {
		return new RevisionNode(id, List.of(), List.of(), List.of(), source);
	}

}
