package dev.migrations.sql;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Placeholders}.
 */
class PlaceholdersTests {

	private final Placeholders placeholders = Placeholders.of(Map.of("schema", "app", "a.b-c", "$1\\x", "empty", ""));

	@Test
	void leavesTextAloneWhileNoneIsConfigured() {
		SqlScript script = SqlSplitter.split("SELECT '${a}', '$${b}'", 1);
		assertThat(Placeholders.of(Map.of()).replace(script)).isSameAs(script);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			CREATE TABLE ${schema}.t (a int)    | CREATE TABLE app.t (a int)
			SELECT '${schema}', "${schema}"     | SELECT 'app', "app"
			SELECT '$${schema}', "$${x}"        | SELECT '${schema}', "${x}"
			SELECT '${a.b-c}'                   | SELECT '$1\\x'
			SELECT a_${schema}${schema}         | SELECT a_appapp
			SELECT ${empty} 1                   | SELECT  1
			SELECT $$ ${x} $$, '${schema}'     | SELECT $$ ${x} $$, 'app'
			SELECT $a$${schema}$a$              | SELECT $a$${schema}$a$
			SELECT $${schema}$$                 | SELECT $${schema}$$
			SELECT '${', '$schema', '{schema}'  | SELECT '${', '$schema', '{schema}'
			SELECT 1 /* ${schema} */ + 1        | SELECT 1 /* app */ + 1
			""")
	void replacesOutsideDollarQuotes(String text, String expected) {
		SqlScript script = this.placeholders.replace(SqlSplitter.split(text, 1));
		assertThat(script.problems()).isEmpty();
		assertThat(script.statements()).extracting(SqlStatement::text).containsExactly(expected);
	}

	@Test
	void reportsEveryUnknownNameWithItsLine() {
		SqlScript script = SqlSplitter.split("SELECT ${x},\n$$\n$$, '${y}\n${x}';\nSELECT ${}, '${a:b}'; COMMIT", 3);
		assertThat(this.placeholders.replace(script).problems()).extracting(SqlProblem::line, SqlProblem::message)
			.containsExactly(tuple(3, unknown("x")), tuple(5, unknown("y")), tuple(6, unknown("x")),
					tuple(7, script.problems().get(0).message()), tuple(7, unknown("")), tuple(7, unknown("a:b")));
	}

	@Test
	void tellsKindFromReplacedText() {
		Placeholders how = Placeholders.of(Map.of("how", "CONCURRENTLY"));
		SqlScript script = how.replace(SqlSplitter.split("CREATE INDEX ${how} i ON t (a)", 1));
		assertThat(script.statements().get(0).kind()).isEqualTo(SqlStatement.Kind.NON_TRANSACTIONAL);
	}

	private static String unknown(String name) {
		return "The placeholder '${%s}' is unknown; known are 'a.b-c', 'empty', 'schema'.".formatted(name);
	}

}
