package dev.migrations.compare;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExpressionShape}.
 */
class ExpressionShapeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "a > 1 AND b > 2 | b > 2 AND a > 1", "a OR b AND c | c AND b OR a",
					"(a AND b) AND c | c AND (b AND a)", "a AND (b OR c OR d) | (d OR (c OR b)) AND a",
					"NOT (a OR b) | NOT (b OR a)", "f(a AND b, c OR d) | f(b AND a, d OR c)",
					"CASE WHEN a AND b THEN c OR d ELSE e END | CASE WHEN b AND a THEN d OR c ELSE e END",
					"t = ANY (ARRAY['a', 'b']) | t = ANY (ARRAY['b', 'a'])",
					"t::text = ANY (ARRAY['a'::text, 'b']::text[]) | t::text = ANY (ARRAY['b', 'a'::text]::text[])",
					"t::text = ANY ((ARRAY['a', 'b'])::text[]) | t::text = ANY ((ARRAY['b', 'a'])::text[])",
					"t <> ALL (ARRAY[1, 2]) AND n | n AND t <> ALL (ARRAY[2, 1])",
					"\"and\" = 'x AND y' OR \"or\" | \"or\" OR \"and\" = 'x AND y'" })
	void isTheSameForOtherOrders(String one, String other) {
		assertThat(ExpressionShape.of(one)).isEqualTo(ExpressionShape.of(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "a AND (b OR c) | a AND b OR c", "NOT a AND b | NOT (a AND b)", "a - b | b - a",
					"f(a, b) | f(b, a)", "CASE WHEN a THEN b ELSE c END | CASE WHEN b THEN a ELSE c END",
					"t = ANY (ARRAY['a', 'b']) | t = ANY (ARRAY['a', 'c'])",
					"t = ANY (ARRAY['a', 'b']) | t = ANY (ARRAY['a', 'b', 'b'])", "x = ARRAY[1, 2] | x = ARRAY[2, 1]",
					"x <> ANY (ARRAY[1]) | x <> ALL (ARRAY[1])", "(a + b) * c | a + b * c", "a AND a | a",
					"t = 'a AND b' | t = 'b AND a'", "x[a AND b] | x[a OR b]" })
	void differsForOtherConditions(String one, String other) {
		assertThat(ExpressionShape.of(one)).isNotEqualTo(ExpressionShape.of(other));
	}

}
