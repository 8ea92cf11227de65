package dev.migrations.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SingleStatement}.
 */
class SingleStatementTests {

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1", "SELECT ';'", "SELECT /* ; */ 1", "SELECT $$;$$ ? $a$;$a$",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END" })
	void takesOneStatement(String sql) {
		assertThat(SingleStatement.of(sql).sql()).isEqualTo(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ";", "SELECT 1; SELECT 2", "SELECT 1; DROP TABLE person;", "SELECT '", "COMMIT",
			"COPY t FROM STDIN" })
	void refusesAnythingElse(String sql) {
		assertThatExceptionOfType(InvalidStatementException.class).isThrownBy(() -> SingleStatement.of(sql));
	}

	@Test
	void leavesOutFinalSemicolonAndCommentsAround() {
		assertThat(SingleStatement.of("-- ;\nSELECT 1; -- ;").sql()).isEqualTo("SELECT 1");
	}

	@Test
	void saysHowManyStatementsThereAre() {
		assertThatExceptionOfType(InvalidStatementException.class)
			.isThrownBy(() -> SingleStatement.of("SELECT 1; SELECT 2"))
			.withMessageContaining("found 2");
	}

}
