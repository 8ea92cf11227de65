package dev.migrations.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StampPlanTests {

	private final RevisionGraph graph = GraphText.graph("a labels left", "b <- a", "x labels right", "y <- x",
			"z <- y");

	@Test
	void movesRowOfTheSameLineOnly() {
		assertThat(stamp(List.of("b", "x"), "z")).containsExactly("b", "z");
		assertThat(stamp(List.of("b", "z"), "x")).containsExactly("b", "x");
	}

	@Test
	void insertsRowOfNewLine() {
		Plan plan = this.graph.stamp(List.of("a"), List.of("y"));
		assertThat(plan.steps()).extracting(Step::change).containsExactly(new HeadChange.Insert("y"));
		assertThat(plan.rowsAfter()).containsExactlyInAnyOrder("a", "y");
	}

	@Test
	void joinsRowsAtMergePoint() {
		RevisionGraph diamond = GraphText.graph("a", "b <- a", "c <- a", "m <- b, c");
		assertThat(diamond.stamp(List.of("b", "c"), List.of("m")).steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Merge(Set.of("b", "c"), "m"));
	}

	@Test
	void setsAllHeads() {
		Plan plan = this.graph.stamp(List.of(), List.of("heads"));
		assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("b", "z");
		assertThat(stamp(List.of("b", "x"), "heads")).containsExactlyInAnyOrder("b", "z");
	}

	@Test
	void keepsOnlyNewestOfTargetsOnOneLine() {
		assertThat(stamp(List.of(), "x", "z", "y")).containsExactly("z");
	}

	@Test
	void clearsEverythingOrOneBranchWithBase() {
		Plan plan = this.graph.stamp(List.of("b", "z"), List.of("base"));
		assertThat(plan.steps()).singleElement().satisfies((step) -> {
			assertThat(step.revision()).isNull();
			assertThat(step.change()).isEqualTo(new HeadChange.Delete(Set.of("b", "z")));
		});
		assertThat(stamp(List.of("b", "z"), "right@base")).containsExactly("b");
	}

	@Test
	void countsRelativeStepsFromCurrentRevision() {
		assertThat(stamp(List.of("b", "z"), "right@-1")).containsExactly("b", "y");
		assertThat(stamp(List.of("x"), "+2")).containsExactly("z");
		assertThat(stamp(List.of("x"), "-1")).isEmpty();
	}

	@Test
	void replacesAllRowsOfABranch() {
		RevisionGraph fork = GraphText.graph("root labels shop", "a <- root", "b <- a", "c <- root", "other");
		assertThat(fork.stamp(List.of("b", "c"), List.of("shop@a")).rowsAfter()).containsExactly("a");
		assertThat(fork.stamp(List.of("b", "c"), List.of("shop@root")).rowsAfter()).containsExactly("root");
		assertThat(fork.stamp(List.of("b", "c"), List.of("root@a")).rowsAfter()).containsExactly("a");
		assertThat(fork.stamp(List.of("b", "c", "other"), List.of("shop@a")).rowsAfter()).containsExactlyInAnyOrder("a",
				"other");
		assertThat(fork.stamp(List.of("a", "c"), List.of("shop@b")).rowsAfter()).containsExactly("b");
		assertThat(fork.stamp(List.of("b", "c"), List.of("a")).rowsAfter()).containsExactlyInAnyOrder("a", "c");
	}

	@Test
	void replacesRowsThatABranchNeeds() {
		RevisionGraph graph = GraphText.graph("x", "root needs x labels shop", "a <- root", "b <- a");
		assertThat(graph.stamp(List.of("x", "b"), List.of("shop@a")).rowsAfter()).containsExactly("a");
	}

	@Test
	void addsToABranchWithoutRowsOnTheLineOfTheTarget() {
		RevisionGraph fork = GraphText.graph("root labels shop", "a <- root", "c <- root");
		assertThat(fork.stamp(List.of("c"), List.of("shop@a")).rowsAfter()).containsExactlyInAnyOrder("a", "c");
	}

	@Test
	void keepsTheOtherTargetsOfABranch() {
		RevisionGraph fork = GraphText.graph("root labels shop", "a <- root", "b <- a", "c <- root");
		assertThat(fork.stamp(List.of("b", "c"), List.of("shop@a", "c")).rowsAfter()).containsExactlyInAnyOrder("a",
				"c");
		assertThat(fork.stamp(List.of("b", "c"), List.of("shop@heads")).isEmpty()).isTrue();
	}

	@Test
	void refusesRevisionBesideWhatClearsIt() {
		for (List<String> targets : List.of(List.of("b", "base"), List.of("base", "b"), List.of("b", "left@base"),
				List.of("left@base", "b", "z"))) {
			Refusals.assertThatRefusal(MoveProblem.AmbiguousStamp.class)
				.isThrownBy(() -> this.graph.stamp(List.of("a"), targets))
				.withMessageContaining("'b' (b.sql)")
				.satisfies((ex) -> {
					assertThat(ex.base()).endsWith("base");
					assertThat(GraphText.ids(ex.revisions())).containsExactly("b");
				});
			Refusals.assertThatRefusal(MoveProblem.AmbiguousStamp.class)
				.isThrownBy(() -> this.graph.stampPurging(List.of("a"), targets));
		}
		Refusals.assertThatRefusal(MoveProblem.AmbiguousStamp.class).isThrownBy(() -> stamp(List.of("x"), "-1", "b"));
	}

	@Test
	void clearsOneBranchAndSetsAnother() {
		assertThat(stamp(List.of("b", "x"), "left@base", "z")).containsExactly("z");
		assertThat(stamp(List.of("b", "x"), "base", "base")).isEmpty();
	}

	@Test
	void hasNothingToDoWhenRowsAreSo() {
		assertThat(this.graph.stamp(List.of("b", "z"), List.of("z")).isEmpty()).isTrue();
		assertThat(this.graph.stampPurging(List.of("z"), List.of("z")).isEmpty()).isTrue();
	}

	@Test
	void refusesUnknownRowsUnlessTheyArePurged() {
		Refusals.assertThatRefusal(MoveProblem.UnknownRows.class).isThrownBy(() -> stamp(List.of("gone"), "z"));
		Plan plan = this.graph.stampPurging(List.of("gone", "b"), List.of("z"));
		assertThat(plan.rowsAfter()).containsExactly("z");
		assertThat(plan.steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Merge(Set.of("gone", "b"), "z"));
		assertThat(this.graph.stampPurging(List.of("gone", "z"), List.of("z")).steps()).extracting(Step::change)
			.containsExactly(new HeadChange.Delete(Set.of("gone")));
	}

	private Set<String> stamp(List<String> rows, String... targets) {
		return this.graph.stamp(rows, Arrays.asList(targets)).rowsAfter();
	}

}
