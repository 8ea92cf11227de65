package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlToken.Type;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Splits scripts that are put together at random; the repetition is the seed.
 */
class SqlSplitterFuzzTests {

	private static final List<String> FRAGMENTS = List.of("'a;'", "'it''s;'", "'\\'", "E'\\';'", "E'a''\\';'",
			"U&'\\0061;'", "B'01'", "\"a;\"\"b\"", "U&\"x;\"", "$$a;\nb$$", "$t$ $$ ; $$ $t$", "$é$;'$é$", "a$b$c",
			"(1; 2)", "(a, (b; ')'))", "1.5", "$1", "straße", "'two\nlines;'", "E'x'\n'\\';'", "[1:2]", "a.\"b;\"");

	private static final List<String> OPERATORS = List.of("||", "->>", "?", "?|", "@>", "=", ",", "::", "AND", "<");

	private static final List<String> GAPS = List.of(" ", "\n", "\t", "  \n ", " -- ;'\"$$\n", " /* ; */ ",
			" /* /* ' */ ; \n */ ", "\n\n", " --\n");

	private static final List<String> BEGINNINGS = List.of("SELECT", "INSERT", "CREATE TABLE", "x", "update", "WITH");

	private static final List<String> BODIES = List.of("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC",
			"create or replace procedure p(a int) begin\natomic");

	private static final String SOUP = "'\"$;/*-\\\n\r \t()aEeU&x1.?@é\uFEFF";

	@RepeatedTest(500)
	void findsEachStatementThatWasPutIn(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		StringBuilder script = new StringBuilder();
		List<String> expected = new ArrayList<>();
		for (int i = random.nextInt(8); i >= 0; i--) {
			script.append(separator(random)).append('\n');
			int line = lineAt(script);
			String statement = statement(random);
			script.append(statement).append(pick(random, GAPS)).append(';');
			expected.add(line + ": " + statement);
		}
		script.append(separator(random));
		SqlScript split = SqlSplitter.split(script.toString(), 1);
		assertThat(split.problems()).isEmpty();
		assertThat(split.statements()).extracting((statement) -> statement.line() + ": " + statement.text())
			.containsExactlyElementsOf(expected);
	}

	@RepeatedTest(200)
	void losesNoCode(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String script = statement(random) + ';' + pick(random, GAPS) + statement(random);
		String joined = SqlSplitter.split(script, 1)
			.statements()
			.stream()
			.map(SqlStatement::text)
			.collect(Collectors.joining(";"));
		assertThat(code(joined)).isEqualTo(code(script));
	}

	@RepeatedTest(200)
	void givesSameCanonicalTextWhateverTheComments(RepetitionInfo repetition) {
		int seed = repetition.getCurrentRepetition();
		String statement = statement(new Random(seed));
		SqlStatement one = new SqlStatement(1, 1, statement, List.of());
		SqlStatement other = new SqlStatement(1, 1, withOtherComments(statement), List.of());
		assertThat(other.canonical()).isEqualTo(one.canonical());
		assertThat(new SqlStatement(1, 1, one.canonical(), List.of()).canonical()).isEqualTo(one.canonical());
		assertThat(code(one.canonical())).isEqualTo(code(statement));
	}

	@RepeatedTest(500)
	void readsAnyTextWithoutGapsOrFailure(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String text = random.ints(random.nextInt(60), 0, SOUP.length())
			.mapToObj((index) -> SOUP.substring(index, index + 1))
			.collect(Collectors.joining());
		List<SqlToken> tokens = SqlLexer.lex(text, 1);
		assertThat(tokens.stream().map(SqlToken::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(tokens)
			.allSatisfy((token) -> assertThat(text.substring(token.offset(), token.end())).isEqualTo(token.text()));
		assertThat(tokens)
			.allSatisfy((token) -> assertThat(token.line()).isEqualTo(lineAt(text.substring(0, token.offset()))));
		assertThat(SqlSplitter.split(text, 1)).isNotNull();
	}

	private static String statement(Random random) {
		boolean body = random.nextInt(5) == 0;
		StringBuilder statement = new StringBuilder(pick(random, body ? BODIES : BEGINNINGS));
		for (int i = body ? random.nextInt(4) : 1; i > 0; i--) {
			appendExpression(statement, random);
			statement.append(body ? pick(random, GAPS) + ';' : "");
		}
		return statement.append(body ? pick(random, GAPS) + "END" : "").toString();
	}

	private static void appendExpression(StringBuilder statement, Random random) {
		statement.append(pick(random, GAPS)).append("SELECT");
		for (int i = random.nextInt(6); i >= 0; i--) {
			statement.append(pick(random, GAPS)).append(pick(random, FRAGMENTS));
			statement.append(pick(random, GAPS)).append(pick(random, OPERATORS));
		}
		statement.append(pick(random, GAPS)).append("CASE WHEN a THEN 1 END");
	}

	private static String separator(Random random) {
		return pick(random, GAPS) + ((random.nextInt(3) == 0) ? ";" : "") + pick(random, GAPS);
	}

	private static String withOtherComments(String statement) {
		StringBuilder other = new StringBuilder();
		for (SqlToken token : SqlLexer.lex(statement, 1)) {
			boolean space = token.type() == Type.WHITESPACE;
			boolean comment = token.type() == Type.LINE_COMMENT || token.type() == Type.BLOCK_COMMENT;
			other.append(comment ? "" : token.text()).append(space ? "-- ; ' $$ /*\n" : "");
		}
		return other.toString();
	}

	private static List<String> code(String text) {
		return SqlLexer.lex(text, 1).stream().filter(SqlToken::isCode).map(SqlToken::text).toList();
	}

	private static int lineAt(CharSequence before) {
		return 1 + (int) before.chars().filter((c) -> c == '\n').count();
	}

	private static String pick(Random random, List<String> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
