package dev.migrations.revision;

import java.util.List;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionGraphTests {

	private final RevisionGraph graph = GraphText.graph("a", "b <- a labels left", "c <- a", "d <- c labels right",
			"x needs right", "m <- b, d");

	@Test
	void findsHeadsAndBasesWithAndWithoutDependencies() {
		assertThat(GraphText.ids(this.graph.heads())).containsExactly("x", "m");
		assertThat(GraphText.ids(this.graph.effectiveHeads())).containsExactly("x", "m");
		assertThat(GraphText.ids(this.graph.bases())).containsExactly("a", "x");
		assertThat(GraphText.ids(this.graph.effectiveBases())).containsExactly("a");
	}

	@Test
	void findsForksAndMerges() {
		assertThat(GraphText.ids(this.graph.branchPoints())).containsExactly("a");
		assertThat(GraphText.ids(this.graph.effectiveBranchPoints())).containsExactly("a", "d");
		assertThat(GraphText.ids(this.graph.mergePoints())).containsExactly("m");
	}

	@Test
	void inheritsLabelsUpwardsAndDownToForkOrMerge() {
		RevisionGraph lines = GraphText.graph("a", "b <- a", "c <- b labels shop", "d <- c", "e <- a",
				"f <- d labels fix");
		assertThat(lines.labels("f")).containsExactly("shop", "fix");
		assertThat(lines.labels("b")).containsExactly("shop", "fix");
		assertThat(lines.labels("a")).isEmpty();
		assertThat(lines.labels("e")).isEmpty();
		assertThat(lines.labels("unknown")).isEmpty();
	}

	@Test
	void tellsAppliedFromCurrentFromUnknown() {
		assertThat(this.graph.applied(List.of("x", "gone"))).containsExactly("a", "c", "d", "x");
		assertThat(GraphText.ids(this.graph.current(List.of("x")))).containsExactly("d", "x");
		assertThat(this.graph.unknown(List.of("x", "gone"))).containsExactly("gone");
		Refusals.assertThatRefusal(MoveProblem.UnknownRows.class).isThrownBy(() -> this.graph.current(List.of("gone")));
	}

	@Test
	void findsByFullIdOnly() {
		assertThat(this.graph.find("b")).map(RevisionNode::source).contains("b.sql");
		assertThat(this.graph.find("left")).isEmpty();
	}

	@Test
	void answersAboutNothing() {
		RevisionGraph empty = GraphText.graph();
		assertThat(empty.upgrade(List.of(), "heads").isEmpty()).isTrue();
		assertThat(empty.upgrade(List.of(), "head").isEmpty()).isTrue();
		assertThat(empty.downgrade(List.of(), "base").isEmpty()).isTrue();
		assertThat(empty.iterate(null, null, List.of())).isEmpty();
	}

}
