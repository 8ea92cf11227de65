package dev.migrations.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PsqlStatement}.
 */
class PsqlStatementTests {

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1", "SELECT ':a', \":b\", $$:c \\d$$ -- :e\n, 1 /* :'f' */",
			"SELECT a::int, b ::text", "CREATE RULE r AS ON DELETE TO t DO ALSO (SELECT 1; SELECT 2)",
			"CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$", "SELECT f(a := 1, b := 2)",
			"SELECT E'\\'' , '\\'" })
	void leavesAloneWhatPsqlSendsAsItIs(String text) {
		assertThat(PsqlStatement.of(text)).isEqualTo(text + ";");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '!', delimiter = '|', value = { "SELECT a[1:b] | SELECT a[1: b];",
			"SELECT a[b:c::int] | SELECT a[b: c::int];", "SELECT a[b:::c] | SELECT a[b::: c];",
			"SELECT a[:'c'] | SELECT a[: 'c'];", "SELECT a[1:2] | SELECT a[1: 2];",
			"SELECT json_object('a':\"b\") | SELECT json_object('a': \"b\");", "SELECT a[:{?b}] | SELECT a[: {?b}];" })
	void keepsColonsFromBeingVariables(String text, String written) {
		assertThat(PsqlStatement.of(text)).isEqualTo(written);
	}

	@Test
	void endsAfterALineComment() {
		assertThat(PsqlStatement.of("SELECT 1 -- one")).isEqualTo("SELECT 1 -- one\n;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END",
			"create function begin() RETURNS int LANGUAGE sql AS 'SELECT 1'", "SELECT E'a'\n'b\\'';c'", "SELECT 1 \\ 2",
			"SELECT 'never ends" })
	void sendsAsALiteralWhatPsqlWouldMisread(String text) {
		assertThat(PsqlStatement.of(text)).isEqualTo("SELECT $migrations$" + text + "$migrations$ \\gexec");
	}

	@ParameterizedTest
	@CsvSource({ "a, $migrations$a$migrations$", "$migrations$, $migrations1$$migrations$$migrations1$",
			"a$migrations, $migrations1$a$migrations$migrations1$",
			"$migrations$$migrations1$, $migrations2$$migrations$$migrations1$$migrations2$" })
	void quotesWithADelimiterThatTheTextLacks(String text, String quoted) {
		assertThat(DollarQuote.quote(text)).isEqualTo(quoted);
	}

}
