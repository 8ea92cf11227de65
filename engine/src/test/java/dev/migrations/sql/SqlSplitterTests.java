package dev.migrations.sql;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link SqlSplitter}.
 */
class SqlSplitterTests {

	@Test
	void splitsAtSemicolons() {
		SqlScript script = SqlSplitter.split("SELECT 1;\n\nSELECT 2 ;SELECT\n3", 10);
		assertThat(script.statements()).extracting(SqlStatement::number, SqlStatement::line, SqlStatement::text)
			.containsExactly(tuple(1, 10, "SELECT 1"), tuple(2, 12, "SELECT 2"), tuple(3, 12, "SELECT\n3"));
		assertThat(script.problems()).isEmpty();
	}

	@Test
	void dropsEmptyStatements() {
		assertThat(texts(";; SELECT 1;; /* ; */ ; -- ;\n;")).containsExactly("SELECT 1");
		assertThat(texts("")).isEmpty();
	}

	@Test
	void sendsNoCommentsAroundStatement() {
		assertThat(texts("-- a\n/* b */ SELECT /* c */ 1 -- d\n; -- e")).containsExactly("SELECT /* c */ 1");
	}

	@Test
	void readsCarriageReturnsAndByteOrderMarkAsNothing() {
		assertThat(SqlSplitter.split("\uFEFFSELECT\r\n'a\r\nb';\r\nSELECT 2;\r\n", 1))
			.isEqualTo(SqlSplitter.split("SELECT\n'a\nb';\nSELECT 2;\n", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END",
			"create or replace procedure p() begin /* x */ atomic select 1; select case when a then 1 end; end",
			"CREATE FUNCTION f(a text DEFAULT ';') RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 AS end; SELECT x.case; END",
			"CREATE FUNCTION begin() RETURNS int BEGIN ATOMIC END",
			"CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)",
			"CREATE FUNCTION f() RETURNS int AS $f$ BEGIN; END; $f$ LANGUAGE plpgsql" })
	void keepsSemicolonsInsideStatement(String statement) {
		assertThat(texts("SELECT 0;" + statement + "; SELECT 1")).containsExactly("SELECT 0", statement, "SELECT 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE begin (atomic int)", "SELECT 1 AS begin",
			"CREATE FUNCTION begin() RETURNS int", "CREATE VIEW atomic AS SELECT 1", "SELECT 1 )" })
	void takesNoOtherWordForBody(String statement) {
		assertThat(texts(statement + "; SELECT 1")).containsExactly(statement, "SELECT 1");
	}

	@Test
	void givesLineCommentsBeforeEachStatement() {
		SqlScript script = SqlSplitter.split("-- a\n/* -- b */ -- c\nSELECT 1 -- d\n; -- e\nSELECT 2; -- f", 1);
		assertThat(script.statements().get(0).leadingComments()).containsExactly(new SqlComment(1, "-- a"),
				new SqlComment(2, "-- c"));
		assertThat(script.statements().get(1).leadingComments()).containsExactly(new SqlComment(4, "-- e"));
		assertThat(script.trailingComments()).containsExactly(new SqlComment(5, "-- f"));
	}

	@Test
	void reportsWhatNeverEnds() {
		assertThat(problemLine("SELECT 1;\nSELECT 'a\n;\n")).isEqualTo(2);
		assertThat(problemLine("SELECT 1;\n/* /* */\n")).isEqualTo(2);
		assertThat(problemLine("SELECT\n$x$ $$ ;\n")).isEqualTo(2);
		assertThat(problemLine("SELECT\n\"x ;\n")).isEqualTo(2);
		assertThat(problemLine("SELECT 1;\nSELECT (1;\nSELECT 2;\n")).isEqualTo(2);
		assertThat(problemLine("CREATE FUNCTION f() RETURNS int\nBEGIN ATOMIC SELECT 1 END;\nSELECT 2")).isEqualTo(2);
	}

	@Test
	void namesWhatNeverEnds() {
		assertThat(SqlSplitter.split("SELECT $x$ a", 3).problems()).containsExactly(
				new SqlProblem(3, "A dollar quote '$x$' begins here and never ends.", "Close it with '$x$'."));
		assertThat(SqlSplitter.split("SELECT U&\"a", 3).problems()).extracting(SqlProblem::message)
			.containsExactly("A quoted identifier begins here and never ends.");
	}

	@Test
	void reportsCommandsOfPsql() {
		SqlScript script = SqlSplitter.split("\\connect app\nSELECT 1 \\gexec\nSELECT 2;", 1);
		assertThat(script.problems()).extracting(SqlProblem::line, SqlProblem::message)
			.containsExactly(tuple(1, "'\\connect' is a command of psql, which the server does not know."),
					tuple(2, "'\\gexec' is a command of psql, which the server does not know."));
		assertThat(script.statements()).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
	}

	@Test
	void ignoresRestrictionsWrittenByPgDump() {
		SqlScript script = SqlSplitter.split("\\restrict aBc\n\nSELECT 1;\n\n\\unrestrict aBc\n", 1);
		assertThat(script.problems()).isEmpty();
		assertThat(script.statements()).hasSize(1);
	}

	@Test
	void reportsCopyOnceWithoutReadingItsData() {
		SqlScript script = SqlSplitter.split("COPY t FROM stdin;\n1\tit's; \\x\n\\.\n\nSELECT 1;", 1);
		assertThat(script.problems()).extracting(SqlProblem::line, SqlProblem::message)
			.containsExactly(tuple(1, "'COPY t FROM stdin' reads its rows from the client, which is not supported."));
		assertThat(script.statements().get(1).line()).isEqualTo(5);
	}

	@Test
	void gathersAllProblemsByLine() {
		SqlScript script = SqlSplitter.split("BEGIN;\n\\set x 1\nCOMMIT;\nCOPY t TO STDOUT;\nSELECT (1; SELECT 'x", 1);
		assertThat(script.problems()).extracting(SqlProblem::line).containsExactly(1, 2, 3, 4, 5, 5);
		assertThat(script.problems()).extracting(SqlProblem::remedy).doesNotContain("");
	}

	private static List<String> texts(String text) {
		return SqlSplitter.split(text, 1).statements().stream().map(SqlStatement::text).toList();
	}

	private static int problemLine(String text) {
		List<SqlProblem> problems = SqlSplitter.split(text, 1).problems();
		assertThat(problems).hasSize(1);
		return problems.get(0).line();
	}

}
