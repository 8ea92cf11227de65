package dev.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlToken.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlLexer}.
 */
class SqlLexerTests {

	@ParameterizedTest
	@ValueSource(strings = { "'a;b'", "'it''s'", "''", "E'\\''", "e'a\\\\'", "E'a''\\''", "U&'\\0061'", "u&'x'",
			"B'01'", "x'FF'", "N'n'", "'\\'", "'a\nb'" })
	void readsStringLiterals(String literal) {
		assertThat(types(literal)).containsExactly(Type.STRING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\"", "\"a;\"\"b\"", "U&\"d\\0061t\"", "u&\"x\"", "\"'\"", "\"a\nb\"" })
	void readsQuotedIdentifiers(String identifier) {
		assertThat(types(identifier)).containsExactly(Type.QUOTED_IDENTIFIER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$$a;b$$", "$tag$ $$ ; $$ $tag$", "$été$ ; $été$", "$a$ $b$a$", "$$$$", "$_1$;$_1$",
			"$a$ x$a$" })
	void readsDollarQuotes(String literal) {
		assertThat(types(literal)).containsExactly(Type.DOLLAR_QUOTED);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a$b$c", "select", "_x1", "straße", "n\u00a0n", "abc$$", "\ud83d\ude00", "E", "u", "BEGIN" })
	void readsWords(String word) {
		assertThat(types(word)).containsExactly(Type.WORD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-- a            | LINE_COMMENT
			--              | LINE_COMMENT
			/* a */         | BLOCK_COMMENT
			/*/* ; */ */    | BLOCK_COMMENT
			/*/ ; */        | BLOCK_COMMENT
			/***/           | BLOCK_COMMENT
			/**/            | BLOCK_COMMENT
			1               | NUMBER
			1.5e10          | NUMBER
			0xFF            | NUMBER
			1_000           | NUMBER
			$1              | PARAMETER
			$               | OTHER
			->>             | OTHER
			*/              | OTHER
			:               | OTHER
			;               | SEMICOLON
			(               | OPEN_PARENTHESIS
			)               | CLOSE_PARENTHESIS
			\\connect a; b  | META_COMMAND
			""")
	void readsEverythingElse(String text, Type type) {
		assertThat(types(text)).containsExactly(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			$1$2                | $1 $2
			$1$$a;b$$           | $1 $$a;b$$
			1$$a$$              | 1 $$a$$
			E'a'b               | E'a' b
			nE'a\\'             | nE 'a\\'
			E"a"                | E "a"
			U&x                 | U & x
			a--b                | a --b
			a*/*b*/c            | a * /*b*/ c
			@--a                | @ --a
			@-a                 | @- a
			a::text[]           | a : : text [ ]
			$a b$               | $ a b$
			$1a$                | $1 a$
			$a$ $$a$            | $a$ $$a$
			""")
	void cutsWhereTheServerCuts(String text, String expected) {
		assertThat(code(text)).isEqualTo(expected);
	}

	@Test
	void keepsBackslashEscapesInContinuedEscapeString() {
		assertThat(code("E'a' -- x\n 'b\\';c' 'd'")).isEqualTo("E'a' -- x 'b\\';c' 'd'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "E'a' 'b\\';", "E'a' /*\n*/ 'b\\';", "E'a'\n+ 'b\\';", "'a'\n'b\\';" })
	void continuesNoOtherString(String text) {
		assertThat(types(text)).endsWith(Type.STRING, Type.SEMICOLON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'a", "E'a\\'", "\"a", "\"a\"\"", "U&\"a", "/* /* */", "$$a", "$a$ $b$", "'a''" })
	void carriesStartLineOfWhatNeverEnds(String text) {
		SqlToken last = last(SqlLexer.lex("x\n\n" + text + "\n\n", 5));
		assertThat(last.type()).isEqualTo(Type.UNTERMINATED);
		assertThat(last.line()).isEqualTo(7);
	}

	@Test
	void countsLinesFromFirstLine() {
		List<SqlToken> tokens = SqlLexer.lex("a\r\nb /*\n*/ c 'd\n' e", 10);
		assertThat(tokens.stream().filter((token) -> token.type() == Type.WORD).map(SqlToken::line)).containsExactly(10,
				11, 12, 13);
	}

	@Test
	void takesByteOrderMarkAndCarriageReturnsForSpace() {
		assertThat(types("\uFEFF\r\n\r--x\r\n")).containsExactly(Type.WHITESPACE, Type.LINE_COMMENT, Type.WHITESPACE);
	}

	@Test
	void skipsDataOfCopy() {
		String text = "COPY s.t (a, b) FROM stdin;\nit's\t$$\n\\N\n\\.\nSELECT 1";
		SqlToken data = SqlLexer.lex(text, 1)
			.stream()
			.filter((token) -> token.type() == Type.COPY_DATA)
			.findFirst()
			.orElseThrow();
		assertThat(data.text()).isEqualTo("\nit's\t$$\n\\N\n\\.\n");
		assertThat(last(SqlLexer.lex(text, 1)).line()).isEqualTo(5);
	}

	@Test
	void skipsDataOfCopyWithoutEndMark() {
		assertThat(last(SqlLexer.lex("COPY t FROM STDIN;\na'\nb", 1)).type()).isEqualTo(Type.COPY_DATA);
		assertThat(last(SqlLexer.lex("COPY t FROM STDIN;", 1)).type()).isEqualTo(Type.SEMICOLON);
	}

	private static List<Type> types(String text) {
		return SqlLexer.lex(text, 1).stream().map(SqlToken::type).toList();
	}

	private static String code(String text) {
		return SqlLexer.lex(text, 1)
			.stream()
			.filter((token) -> token.type() != Type.WHITESPACE)
			.map(SqlToken::text)
			.collect(Collectors.joining(" "));
	}

	private static SqlToken last(List<SqlToken> tokens) {
		return tokens.get(tokens.size() - 1);
	}

}
