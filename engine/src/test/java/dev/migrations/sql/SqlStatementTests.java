package dev.migrations.sql;

import java.util.List;

import dev.migrations.sql.SqlStatement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SqlStatement}.
 */
class SqlStatementTests {

	@Test
	void isNumberedFromOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SqlStatement(0, 1, "SELECT 1", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BEGIN", "begin work", "START TRANSACTION READ ONLY", "COMMIT", "COMMIT AND CHAIN", "END",
			"END TRANSACTION", "ABORT", "ROLLBACK", "ROLLBACK WORK", "ROLLBACK AND CHAIN", "PREPARE TRANSACTION 'x'",
			"COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'", "/* x */ Commit" })
	void recognizesTransactionControl(String text) {
		assertThat(kind(text)).isEqualTo(Kind.TRANSACTION_CONTROL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SAVEPOINT a", "RELEASE SAVEPOINT a", "ROLLBACK TO a", "ROLLBACK WORK TO SAVEPOINT a",
			"ROLLBACK TRANSACTION TO a", "PREPARE p AS SELECT 1", "SET TRANSACTION READ ONLY", "\"begin\"",
			"CREATE INDEX i ON t (concurrently)", "CREATE INDEX \"concurrently\" ON t (a)", "REINDEX TABLE t",
			"REINDEX (CONCURRENTLY false) TABLE t", "REINDEX (VERBOSE, CONCURRENTLY off) TABLE t",
			"REINDEX TABLE \"concurrently\".t", "ALTER TABLE t DETACH PARTITION p",
			"REFRESH MATERIALIZED VIEW CONCURRENTLY v", "ALTER TYPE e ADD VALUE 'x'", "CLUSTER t", "CLUSTER VERBOSE t",
			"CLUSTER (VERBOSE) t", "CLUSTER t USING i", "ANALYZE", "COMMENT ON DATABASE d IS 'VACUUM'",
			"ALTER DATABASE d SET work_mem = 1",
			"CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false)",
			"CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (enabled, create_slot = off)",
			"ALTER SUBSCRIPTION s DISABLE", "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
			"ALTER SUBSCRIPTION s SET (slot_name = NONE)", "ALTER SUBSCRIPTION s SKIP (lsn = NONE)", "DISCARD PLANS",
			"CREATE TABLE vacuum (a int)", "COPY t FROM '/tmp/x'", "COPY (SELECT a FROM stdin) TO PROGRAM 'cat'",
			"COPY (TABLE stdout) TO '/tmp/x'" })
	void takesEverythingElseForTransactional(String text) {
		assertThat(kind(text)).isEqualTo(Kind.TRANSACTIONAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY ON t (a)", "REINDEX (CONCURRENTLY) TABLE t", "vacuum",
			"CLUSTER", "ALTER TABLE \"a b\".\"c\" DETACH PARTITION d.e CONCURRENTLY",
			"DROP /**/ INDEX -- x\n concurrently i", "ALTER SUBSCRIPTION s SET (failover = true)",
			"ALTER SUBSCRIPTION s SET (two_phase = false)", "ALTER SUBSCRIPTION s REFRESH SEQUENCES",
			"REINDEX DATABASE" })
	void recognizesWhatCannotRunInTransaction(String text) {
		assertThat(kind(text)).isEqualTo(Kind.NON_TRANSACTIONAL);
	}

	@Test
	void refusesToResetTheSession() {
		assertThat(kind("discard /**/ all")).isEqualTo(Kind.SESSION_RESET);
		assertThat(SqlSplitter.split("SELECT 1;\nDISCARD ALL;", 1).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(2);
			assertThat(problem.message()).contains("'DISCARD ALL' would give up the lock");
			assertThat(problem.remedy()).contains("Remove it");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "COPY t FROM STDIN", "copy s.\"T\" (a, b) from stdin with (format csv)",
			"COPY t FROM STDIN DELIMITER ';'", "COPY BINARY t FROM STDIN", "COPY t FROM STDIN WHERE a > (1)",
			"COPY t FROM stdout" })
	void recognizesCopyFromClient(String text) {
		assertThat(kind(text)).isEqualTo(Kind.COPY_FROM_STDIN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "COPY t TO STDOUT", "COPY (SELECT f(a, (1)) FROM stdin) TO STDOUT (FORMAT csv)",
			"COPY t (a) TO STDOUT CSV" })
	void recognizesCopyToClient(String text) {
		assertThat(kind(text)).isEqualTo(Kind.COPY_TO_STDOUT);
	}

	@Test
	void tellsKindOfStatementOfAnyLength() {
		assertThat(kind("COPY " + "a.".repeat(100_000) + "b FROM STDIN")).isEqualTo(Kind.TRANSACTIONAL);
		assertThat(kind("COPY t (" + "a, ".repeat(1599) + "b) FROM STDIN")).isEqualTo(Kind.COPY_FROM_STDIN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			SELECT   1                  | SELECT 1
			SELECT\\t\\n 1              | SELECT 1
			a/**/b                      | a b
			a /* x */ /* y */ b         | a b
			a -- x\\nb                  | a b
			f(1/* one */,/* two */2)    | f(1,2)
			f( 1 )                      | f( 1 )
			1/* x */+2                  | 1+2
			now()/* x */::date          | now()::date
			1 </**/= 2                  | 1 < = 2
			1 -/**/-2                   | 1 - -2
			'a'/**/b                    | 'a'b
			E/**/'a'                    | E 'a'
			U/**/&'a'                   | U &'a'
			U&/**/'a'                   | U& 'a'
			'a'/**/'b'                  | 'a'\\n'b'
			'a'  -- x\\n  'b'           | 'a'\\n'b'
			'a  b' "c  d" $$e  -- f$$   | 'a  b' "c  d" $$e  -- f$$
			a/**/$$b$$                  | a $$b$$
			a:/**/:b                    | a: :b
			1/**/.5                     | 1 .5
			"a"/**/"b"                  | "a" "b"
			""")
	void reducesTextToWhatTheServerSees(String text, String expected) {
		assertThat(canonical(text.translateEscapes())).isEqualTo(expected.translateEscapes());
	}

	@Test
	void keepsLiteralsApartThatDiffer() {
		assertThat(canonical("SELECT 'a b'")).isNotEqualTo(canonical("SELECT 'a  b'"));
		assertThat(canonical("SELECT $$a\n$$")).isNotEqualTo(canonical("SELECT $$a $$"));
		assertThat(canonical("SELECT $$ -- a\n$$")).isNotEqualTo(canonical("SELECT $$ -- b\n$$"));
		assertThat(canonical("SELECT a")).isNotEqualTo(canonical("SELECT A"));
	}

	private static Kind kind(String text) {
		return new SqlStatement(1, 1, text, List.of()).kind();
	}

	private static String canonical(String text) {
		return new SqlStatement(1, 1, text, List.of()).canonical();
	}

}
