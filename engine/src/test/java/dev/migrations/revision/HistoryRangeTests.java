package dev.migrations.revision;

import java.util.List;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryRangeTests {

	private final RevisionGraph graph = GraphText.graph("a", "b <- a labels left", "c <- a labels right", "d <- c",
			"m <- b, d");

	@Test
	void listsEverythingNewestFirst() {
		assertThat(iterate(null, null)).containsExactly("m", "b", "d", "c", "a");
	}

	@Test
	void includesBothEnds() {
		assertThat(iterate("c", "m")).containsExactly("m", "d", "c");
		assertThat(iterate("c", "c")).containsExactly("c");
	}

	@Test
	void countsStepsFromOtherEnd() {
		assertThat(iterate("c", "+1")).containsExactly("d", "c");
		assertThat(iterate("d-1", "d")).containsExactly("d", "c");
		assertThat(iterate("c", "c+99")).containsExactly("m", "d", "c");
	}

	@Test
	void beginsAtCurrentRevision() {
		assertThat(GraphText.ids(this.graph.iterate("current", null, List.of("d")))).containsExactly("m", "d");
	}

	@Test
	void reachesUpperEndThroughDependency() {
		RevisionGraph needing = GraphText.graph("a", "b <- a", "x", "y <- x needs b");
		assertThat(GraphText.ids(needing.iterate("a", "y", List.of()))).containsExactly("y", "b", "a");
	}

	@Test
	void refusesEndsInWrongOrder() {
		Refusals.assertThatRefusal(IdentifierProblem.NotAncestor.class)
			.isThrownBy(() -> iterate("m", "c"))
			.withMessageStartingWith("No line of revisions leads from 'm' (m.sql) up to 'c' (c.sql).");
	}

	private List<String> iterate(String lower, String upper) {
		return GraphText.ids(this.graph.iterate(lower, upper, List.of()));
	}

}
