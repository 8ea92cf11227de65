package dev.migrations.sql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SqlIdentifier} and {@link SqlLiteral}.
 */
class SqlQuotingTests {

	@Test
	void quotesIdentifiers() {
		assertThat(SqlIdentifier.quote("a\"b")).isEqualTo("\"a\"\"b\"");
		assertThat(SqlIdentifier.qualify("My Schema", "t")).isEqualTo("\"My Schema\".\"t\"");
	}

	@Test
	void refusesNamesThatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> SqlIdentifier.quote(""));
		assertThatIllegalArgumentException().isThrownBy(() -> SqlIdentifier.qualify("a", "b\0"));
	}

	@Test
	void quotesLiterals() {
		assertThat(SqlLiteral.quote("it's \\ $$")).isEqualTo("'it''s \\ $$'");
		assertThat(SqlLiteral.quote("")).isEqualTo("''");
		assertThatIllegalArgumentException().isThrownBy(() -> SqlLiteral.quote("\0"));
	}

}
