package dev.migrations.command;

import java.util.List;
import java.util.Set;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionRange}.
 */
class RevisionRangeTests {

	private final RevisionGraph graph = RevisionGraph.of(List.of(node("a1"), node("b1", "a1"), node("b2", "a1")));

	@Test
	void asksTheDatabaseWithoutABeginning() {
		assertThat(RevisionRange.of(List.of("a1"), "heads")).isEqualTo(new RevisionRange(null, List.of("a1")));
	}

	@Test
	void readsBeginningAndEnd() {
		assertThat(RevisionRange.of(List.of("a1:b1"), "heads")).isEqualTo(new RevisionRange("a1", List.of("b1")));
		assertThat(RevisionRange.of(List.of(":b1"), "heads")).isEqualTo(new RevisionRange("", List.of("b1")));
		assertThat(RevisionRange.of(List.of("a1:"), "heads")).isEqualTo(new RevisionRange("a1", List.of("heads")));
		assertThat(RevisionRange.of(List.of("a1:b1", "b2"), ""))
			.isEqualTo(new RevisionRange("a1", List.of("b1", "b2")));
	}

	@Test
	void refusesWhatIsNoRange() {
		Refusals.assertThatRefusal(EngineProblem.InvalidRange.class)
			.isThrownBy(() -> RevisionRange.of(List.of("a1:"), ""))
			.withMessageContaining("'a1:'");
		Refusals.assertThatRefusal(EngineProblem.InvalidRange.class)
			.isThrownBy(() -> RevisionRange.of(List.of("a1:b1:c1"), "heads"));
		Refusals.assertThatRefusal(EngineProblem.InvalidRange.class)
			.isThrownBy(() -> RevisionRange.of(List.of("a1:b1", "b1:b2"), "heads"))
			.withMessageContaining("'a1' and at 'b1'");
	}

	@Test
	void beginsWhereAStampWouldBe() {
		assertThat(RevisionRange.rows(this.graph, "")).isEmpty();
		assertThat(RevisionRange.rows(this.graph, "base")).isEmpty();
		assertThat(RevisionRange.rows(this.graph, "heads")).isEqualTo(Set.of("b1", "b2"));
		assertThat(RevisionRange.rows(this.graph, "b1,b2")).isEqualTo(Set.of("b1", "b2"));
		assertThat(RevisionRange.rows(this.graph, "a1,b2")).isEqualTo(Set.of("b2"));
	}

	private static RevisionNode node(String id, String... downRevisions) {
		return new RevisionNode(id, List.of(downRevisions), List.of(), List.of(), id + ".sql");
	}

}
