package dev.migrations.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ElementDefinition}.
 */
class ElementDefinitionTests {

	private static final String INDEX = """
			CREATE INDEX "i, (" ON "a (" USING btree ("c, )", lower(a, b) COLLATE "x, y"."C" DESC, (a || ',')
			 text_pattern_ops NULLS FIRST, d COLLATE "C" ext.ops (siglen='3,2'), e "DESC", f DESC NULLS LAST) INCLUDE (g)
			 WHERE a > 1""";

	@Test
	void findsWhatIsNamed() {
		assertThat(ElementDefinition.of(INDEX, 0, "\"c, )\"")).isEqualTo(new ElementDefinition(false, false));
		assertThat(ElementDefinition.of(INDEX, 1, "lower(a, b)")).isEqualTo(new ElementDefinition(true, false));
		assertThat(ElementDefinition.of(INDEX, 2, "(a || ',')")).isEqualTo(new ElementDefinition(false, true));
		assertThat(ElementDefinition.of(INDEX, 3, "d")).isEqualTo(new ElementDefinition(true, true));
		assertThat(ElementDefinition.of(INDEX, 4, "e")).isEqualTo(new ElementDefinition(false, true));
		assertThat(ElementDefinition.of(INDEX, 5, "f")).isEqualTo(new ElementDefinition(false, false));
	}

	@Test
	void refusesWhatIsNotThere() {
		assertThatIllegalStateException().isThrownBy(() -> ElementDefinition.of(INDEX, 0, "d"))
			.withMessage("'d' does not begin '\"c, )\"'");
		assertThatIllegalStateException().isThrownBy(() -> ElementDefinition.of("CREATE INDEX i ON t (a)", 1, "b"))
			.withMessageStartingWith("There is no element 1");
	}

}
