package dev.migrations.revision;

import java.util.List;

import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierTests {

	private final RevisionGraph graph = GraphText.graph("1a2b3c4d", "2a2b3c4d <- 1a2b3c4d labels shop",
			"3a2b3c4d <- 2a2b3c4d labels shop-2", "2.1 <- 1a2b3c4d labels mail", "2.2 <- 2.1");

	@ParameterizedTest
	@CsvSource({ "1a2b3c4d, 1a2b3c4d", "1a2b, 1a2b3c4d", "shop, 2a2b3c4d", "shop-2, 3a2b3c4d", "shop@head, 3a2b3c4d",
			"shop-2@head, 3a2b3c4d", "2.1@head, 2.2", "2a2b@head, 3a2b3c4d", "shop@1a2b, 1a2b3c4d", "shop+1, 3a2b3c4d",
			"shop-1, 1a2b3c4d", "shop-2-1, 2a2b3c4d", "2.2-2, 1a2b3c4d", "mail@base+2, 2.1", "mail@head-1, 2.1",
			"mail@-1, 2.1", "shop@1a2b+1, 2a2b3c4d", "current, 2.1", "current+1, 2.2", "+1, 2.2", "mail@current, 2.1" })
	void resolvesToOneRevision(String identifier, String id) {
		assertThat(resolve(identifier)).containsExactly(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "base", "shop@base", "shop@current-2", "1a2b-1" })
	void resolvesToBase(String identifier) {
		assertThat(this.graph.resolve(identifier, List.of("2a2b3c4d"))).isEmpty();
	}

	@Test
	void resolvesHeadsInLoadOrder() {
		assertThat(resolve("heads")).containsExactly("3a2b3c4d", "2.2");
		assertThat(resolve("-1")).containsExactly("2a2b3c4d", "2.1");
		assertThat(GraphText.ids(this.graph.resolve(List.of("mail", "heads", "mail"), List.of())))
			.containsExactly("2.1", "3a2b3c4d", "2.2", "2.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "current", "shop@current", "+1", "shop@+1", "current-1", "shop@current+2" })
	void asksForTheCurrentRevision(String identifier) {
		assertThat(this.graph.asksForCurrent(identifier)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads", "base", "shop", "shop-2", "shop@head", "-1", "shop@-1", "head-1",
			"base+2", "1a2b+1", "no-such-name" })
	void needsNoCurrentRevision(String identifier) {
		assertThat(this.graph.asksForCurrent(identifier)).isFalse();
	}

	@Test
	void movesDownFromTheCurrentRevision() {
		assertThat(this.graph.movesFromCurrent("-1")).isTrue();
		assertThat(this.graph.movesFromCurrent("shop@-1")).isTrue();
		assertThat(this.graph.movesFromCurrent("+1")).isTrue();
		assertThat(this.graph.movesFromCurrent("head-1")).isFalse();
		assertThat(this.graph.movesFromCurrent("base")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "@head", "shop@", "1a2", "2.x", "shop@head@head", "-1@", "shop +1 " })
	void refusesWhatNamesNothing(String identifier) {
		Refusals.assertThatRefusal(IdentifierProblem.UnknownRevision.class)
			.isThrownBy(() -> resolve(identifier))
			.satisfies((ex) -> assertThat(ex.identifier()).isEqualTo(identifier));
	}

	@Test
	void suggestsNearestName() {
		Refusals.assertThatRefusal(IdentifierProblem.UnknownRevision.class)
			.isThrownBy(() -> resolve("3a2c3c4d"))
			.withMessage("No revision or branch is named '3a2c3c4d'. Did you mean '3a2b3c4d'?");
		Refusals.assertThatRefusal(IdentifierProblem.UnknownRevision.class)
			.isThrownBy(() -> resolve("mai"))
			.withMessageEndingWith("Did you mean 'mail'?");
		Refusals.assertThatRefusal(IdentifierProblem.UnknownBranch.class)
			.isThrownBy(() -> resolve("maill@head"))
			.withMessage("No branch is named 'maill' in 'maill@head'. Did you mean 'mail'?");
	}

	@Test
	void refusesAmbiguousAbbreviation() {
		RevisionGraph alike = GraphText.graph("abcd1", "abcd2 <- abcd1 labels abcdef");
		Refusals.assertThatRefusal(IdentifierProblem.AmbiguousIdentifier.class)
			.isThrownBy(() -> alike.resolve("abcd", List.of()))
			.withMessage("Several names begin with 'abcd': 'abcd1' (abcd1.sql), 'abcd2' (abcd2.sql), "
					+ "'abcdef' (abcd2.sql). Type more characters of the one you mean.");
	}

	@Test
	void refusesRevisionOutsideBranch() {
		Refusals.assertThatRefusal(IdentifierProblem.NotInBranch.class)
			.isThrownBy(() -> resolve("mail@shop"))
			.withMessageStartingWith("Revision '2a2b3c4d' (2a2b3c4d.sql) is not a member of branch 'mail'.");
	}

	@Test
	void refusesHeadOfBranchWithSeveral() {
		Refusals.assertThatRefusal(IdentifierProblem.MultipleHeads.class).isThrownBy(() -> resolve("1a2b@head"));
		Refusals.assertThatRefusal(IdentifierProblem.MultipleHeads.class).isThrownBy(() -> resolve("heads-1"));
	}

	@Test
	void survivesHugeSteps() {
		Refusals.assertThatRefusal(IdentifierProblem.RelativeOutOfRange.class)
			.isThrownBy(() -> resolve("mail@-99999999999999999999"));
	}

	private List<String> resolve(String identifier) {
		return GraphText.ids(this.graph.resolve(identifier, List.of("2.1")));
	}

}
