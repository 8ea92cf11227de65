package dev.migrations.revision;

import java.util.List;
import java.util.Set;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DowngradePlanTests {

	private final RevisionGraph diamond = GraphText.graph("a", "b <- a", "c <- a", "m <- b, c", "n <- m");

	@Test
	void removesNewestFirst() {
		Plan plan = this.diamond.downgrade(List.of("n"), "base");
		assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("n", "m", "b", "c", "a");
		assertThat(plan.steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Replace("n", "m"), new HeadChange.Unmerge("m", Set.of("b", "c")),
					new HeadChange.Delete(Set.of("b")), new HeadChange.Replace("c", "a"),
					new HeadChange.Delete(Set.of("a")));
		assertThat(plan.rowsAfter()).isEmpty();
	}

	@Test
	void undoesMergeWithOneStepDown() {
		assertThat(this.diamond.downgrade(List.of("m"), "-1").rowsAfter()).containsExactly("b", "c");
		assertThat(this.diamond.downgrade(List.of("n"), "-2").rowsAfter()).containsExactly("b", "c");
	}

	@Test
	void refusesToWalkBelowMerge() {
		Refusals.assertThatRefusal(IdentifierProblem.AmbiguousWalk.class)
			.isThrownBy(() -> this.diamond.downgrade(List.of("n"), "-3"))
			.satisfies((ex) -> assertThat(GraphText.ids(ex.choices())).containsExactly("b", "c"));
	}

	@Test
	void refusesRelativeStepsFromSeveralRowsAndNamesThem() {
		Refusals.assertThatRefusal(IdentifierProblem.AmbiguousCurrent.class)
			.isThrownBy(() -> this.diamond.downgrade(List.of("c", "b"), "-1"))
			.withMessageContaining("'b' (b.sql), 'c' (c.sql)");
	}

	@Test
	void choosesRowByBranch() {
		RevisionGraph graph = GraphText.graph("a", "b <- a labels left", "c <- a labels right");
		assertThat(graph.downgrade(List.of("b", "c"), "right@-1").rowsAfter()).containsExactly("b");
	}

	@Test
	void removesDependentsOfOtherBranches() {
		RevisionGraph graph = GraphText.graph("a", "b <- a", "x", "y <- x needs b");
		assertThat(graph.downgrade(List.of("y"), "a").steps()).extracting((step) -> step.revision().id())
			.containsExactly("y", "b");
		assertThat(graph.downgrade(List.of("y"), "a").rowsAfter()).containsExactly("a", "x");
	}

	@Test
	void leavesOtherBranchesAloneWhenOneGoesToBase() {
		RevisionGraph graph = GraphText.graph("a labels left", "b <- a", "x labels right", "y <- x");
		assertThat(graph.downgrade(List.of("b", "y"), "right@base").rowsAfter()).containsExactly("b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "c-1", "b", "root@b", "root@c-1", "b+0" })
	void refusesTargetThatOnlyADependencyCovers(String target) {
		RevisionGraph graph = GraphText.graph("root", "a <- root", "b <- a", "c <- b", "x <- root needs b");
		Refusals.assertThatRefusal(MoveProblem.AppliedAsDependency.class)
			.isThrownBy(() -> graph.downgrade(List.of("x"), target))
			.withMessageContaining("'" + target + "'")
			.withMessageContaining("'b' (b.sql): it is applied only because 'x' (x.sql) depends on it")
			.satisfies((ex) -> {
				assertThat(ex.revision().id()).isEqualTo("b");
				assertThat(GraphText.ids(ex.dependents())).containsExactly("x");
			});
	}

	@Test
	void refusesLabelThatOnlyADependencyCovers() {
		RevisionGraph graph = GraphText.graph("a labels left", "x labels right", "y <- x needs a", "z <- y");
		for (String target : List.of("a", "left", "left@a")) {
			Refusals.assertThatRefusal(MoveProblem.AppliedAsDependency.class)
				.isThrownBy(() -> graph.downgrade(List.of("z"), target))
				.withMessageContaining("'z'");
		}
	}

	@Test
	void hasNothingToTakeBackAboveARow() {
		RevisionGraph graph = GraphText.graph("a", "b <- a", "x", "y <- x needs a");
		assertThat(graph.downgrade(List.of("y", "b"), "b").isEmpty()).isTrue();
		assertThat(graph.downgrade(List.of("y", "b"), "a").rowsAfter()).containsExactly("y");
	}

	@Test
	void takesBackWhatStandsAboveADependency() {
		RevisionGraph graph = GraphText.graph("root", "a <- root", "b <- a", "c <- b", "x <- root needs b");
		assertThat(graph.downgrade(List.of("x", "c"), "b").rowsAfter()).containsExactly("x");
		assertThat(graph.downgrade(List.of("x"), "a").rowsAfter()).containsExactly("a");
	}

	@Test
	void refusesTargetThatIsNotApplied() {
		Refusals.assertThatRefusal(MoveProblem.NotApplied.class)
			.isThrownBy(() -> this.diamond.downgrade(List.of("b"), "c"))
			.withMessageContaining("'c' (c.sql): it is not applied; current: 'b' (b.sql)");
	}

	@Test
	void refusesForkFromWhichNoLineLeadsToBranch() {
		RevisionGraph graph = GraphText.graph("a", "b <- a", "c <- a", "x");
		Refusals.assertThatRefusal(MoveProblem.InvalidDowngradeTarget.class)
			.isThrownBy(() -> graph.downgrade(List.of("b", "c", "x"), "x@a"));
	}

	@Test
	void putsOverlappingRowsRight() {
		RevisionGraph graph = GraphText.graph("a", "b <- a", "c <- b");
		Plan plan = graph.downgrade(List.of("a", "c"), "b");
		assertThat(plan.rowsAfter()).containsExactly("b");
		assertThat(plan.steps()).extracting(Step::change).containsExactly(new HeadChange.Merge(Set.of("a", "c"), "b"));
	}

	@Test
	void refusesOverlappingRowsThatCannotBePutRight() {
		Refusals.assertThatRefusal(MoveProblem.OverlappingRevisions.class)
			.isThrownBy(() -> this.diamond.downgrade(List.of("a", "m"), "b"));
	}

}
