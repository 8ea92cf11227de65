package dev.migrations.catalog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExpressionText}.
 */
class ExpressionTextTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			(a + 1)             | a + 1
			((a + 1) * (b))     | (a + 1) * (b)
			(a + 1) * (b)       | (a + 1) * (b)
			(a) = ')'           | (a) = ')'
			(a = '(')           | a = '('
			("(" = 1)           | "(" = 1
			lower(a)            | lower(a)
			( ((a)))            | a
			((a)                | ((a)
			a                   | a""", delimiter = '|')
	void stripsParenthesesAroundTheWhole(String expression, String expected) {
		assertThat(ExpressionText.of(expression)).isEqualTo(expected);
	}

}
