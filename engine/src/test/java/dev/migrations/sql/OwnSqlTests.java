package dev.migrations.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link OwnSql}.
 */
class OwnSqlTests {

	@Test
	void qualifiesOperators() {
		assertThat(OwnSql.of("SELECT * FROM pg_catalog.pg_class c WHERE c.oid = 1 AND (c.relname || '') <> ANY (?)"))
			.isEqualTo("SELECT * FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) 1 "
					+ "AND (c.relname OPERATOR(pg_catalog.||) '') OPERATOR(pg_catalog.<>) ANY (?)");
		assertThat(OwnSql.of("SELECT (3 * 4) - -1\n+ pg_catalog.count(*)")).isEqualTo(
				"SELECT (3 OPERATOR(pg_catalog.*) 4) OPERATOR(pg_catalog.-) -1\nOPERATOR(pg_catalog.+) pg_catalog.count(*)");
	}

	@Test
	void leavesLiteralsAndNamesAsTheyAre() {
		String sql = "SELECT 'a = b IN lower(x)', 'it''s ''=''', \"a = \"\"b\"\" LIKE c\", :'var', $1::pg_catalog.text[]";
		assertThat(OwnSql.of(sql)).isEqualTo(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=b", "a IN (1)", "a NOT IN (1)", "a LIKE 'x'", "a BETWEEN 1 AND 2",
			"a IS DISTINCT FROM b", "NULLIF(a, b)", "CASE a WHEN 1 THEN 2 END", "a JOIN b USING (c)",
			"a NATURAL JOIN b", "a::text", "a::regclass", "a COLLATE \"C\"", "lower(a)", "FROM pg_class" })
	void refusesWhatTheSearchPathDecides(String sql) {
		assertThatIllegalArgumentException().isThrownBy(() -> OwnSql.of("SELECT " + sql)).withMessageContaining(sql);
	}

}
