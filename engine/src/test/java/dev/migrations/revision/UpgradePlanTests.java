package dev.migrations.revision;

import java.util.List;
import java.util.Set;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradePlanTests {

	private final RevisionGraph diamond = GraphText.graph("a", "b <- a", "c <- a", "m <- b, c");

	@Test
	void upgradesThroughMergePointOnce() {
		Plan plan = this.diamond.upgrade(List.of(), "heads");
		assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("a", "c", "b", "m");
		assertThat(plan.steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Insert("a"), new HeadChange.Replace("a", "c"), new HeadChange.Insert("b"),
					new HeadChange.Merge(Set.of("b", "c"), "m"));
		assertThat(plan.rowsAfter()).containsExactly("m");
	}

	@Test
	void appliesOnlyWhatIsPending() {
		assertThat(this.diamond.upgrade(List.of("b"), "m").steps()).extracting((step) -> step.revision().id())
			.containsExactly("c", "m");
	}

	@Test
	void hasNothingToDoWhenTargetIsApplied() {
		Plan plan = this.diamond.upgrade(List.of("m"), "b");
		assertThat(plan.isEmpty()).isTrue();
		assertThat(plan.rowsAfter()).containsExactly("m");
	}

	@Test
	void appliesDependencyFirstAndTakesItsRow() {
		RevisionGraph graph = GraphText.graph("a", "x needs a labels shop", "y <- x");
		Plan plan = graph.upgrade(List.of("a"), "shop");
		assertThat(plan.steps()).extracting(Step::change).containsExactly(new HeadChange.Replace("a", "x"));
		assertThat(graph.upgrade(List.of(), "y").steps()).extracting((step) -> step.revision().id())
			.containsExactly("a", "x", "y");
	}

	@Test
	void keepsRowsMinimalWithRedundantParents() {
		RevisionGraph graph = GraphText.graph("a", "b <- a", "m <- a, b");
		assertThat(graph.upgrade(List.of("b"), "m").steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Replace("b", "m"));
	}

	@Test
	void followsBranchWithRelativeSteps() {
		RevisionGraph graph = GraphText.graph("a", "b <- a labels left", "c <- a labels right", "d <- c");
		assertThat(graph.upgrade(List.of("a"), "right@+2").rowsAfter()).containsExactly("d");
		assertThat(graph.upgrade(List.of("b"), "right@+1").rowsAfter()).containsExactly("b", "c");
		assertThat(graph.upgrade(List.of(), "left@a+1").rowsAfter()).containsExactly("b");
	}

	@Test
	void namesFilesOfMultipleHeads() {
		Refusals.assertThatRefusal(IdentifierProblem.MultipleHeads.class)
			.isThrownBy(() -> GraphText.graph("a", "b <- a", "c <- a").upgrade(List.of(), "head"))
			.withMessage("Multiple heads are present for 'head': 'b' (b.sql), 'c' (c.sql). "
					+ "Name one, or join them with 'merge heads'.")
			.satisfies((ex) -> assertThat(GraphText.ids(ex.heads())).containsExactly("b", "c"));
	}

	@Test
	void refusesRelativeStepsFromSeveralRows() {
		Refusals.assertThatRefusal(IdentifierProblem.AmbiguousCurrent.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of("b", "c"), "+1"))
			.withMessageContaining("'b' (b.sql), 'c' (c.sql)");
	}

	@Test
	void refusesStepsDownOrBeyondTheEnd() {
		Refusals.assertThatRefusal(IdentifierProblem.RelativeOutOfRange.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of("m"), "-1"))
			.withMessageContaining("'-1' are no upgrade");
		Refusals.assertThatRefusal(IdentifierProblem.RelativeOutOfRange.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of("b"), "m+1"))
			.withMessageContaining("the line ends at 'm' (m.sql)");
	}

	@Test
	void refusesUnknownAndOverlappingRows() {
		Refusals.assertThatRefusal(MoveProblem.UnknownRows.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of("a", "gone"), "heads"))
			.satisfies((ex) -> assertThat(ex.rows()).containsExactly("gone"));
		Refusals.assertThatRefusal(MoveProblem.OverlappingRevisions.class)
			.isThrownBy(() -> this.diamond.upgrade(List.of("a", "b"), "heads"))
			.withMessageContaining("'stamp --purge b'");
	}

}
