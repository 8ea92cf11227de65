package dev.migrations.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.script.StatementExecutor;
import dev.migrations.sql.SqlScript;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.BadSqlGrammarException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Holds the splitter against psql, and what the driver sends against what was written.
 */
class PsqlSplittingIntegrationTests {

	private static final Path CORPUS = Path.of("src/test/resources/sql");

	private static final Pattern INNERMOST_COMMENT = Pattern.compile("(?s)/\\*((?!\\*/|/\\*).)*\\*/");

	private static final int FIRST_FAITHFUL_PSQL = 15;

	@ParameterizedTest
	@MethodSource("filesForPsql")
	void splitsAsPsqlDoes(Path file) {
		Assumptions.assumeTrue(psqlVersion() >= FIRST_FAITHFUL_PSQL, "No psql 15 or later is on the path");
		TestDatabase database = PostgresServer.createLoggingDatabase();
		StatementLog log = StatementLog.open(database);
		String output = run(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "localhost", "-p",
				String.valueOf(database.port()), "-U", "postgres", "-d", database.name(), "-f", file.toString()));
		assertThat(output).doesNotContain("ERROR", "FATAL", "error:");
		List<String> logged = log.read()
			.stream()
			.map((text) -> withoutEmptyLines(text.replace("\r\n", "\n")))
			.filter((text) -> !isNothing(text))
			.toList();
		List<String> split = texts(file).stream().map((text) -> withoutEmptyLines(text)).toList();
		assertThat(logged).hasSameSizeAs(split);
		for (int i = 0; i < split.size(); i++) {
			assertThat(logged.get(i)).contains(split.get(i));
			assertThat(logged.get(i).replace(split.get(i), "")).matches(PsqlSplittingIntegrationTests::isNothing);
		}
	}

	@ParameterizedTest
	@MethodSource("allFiles")
	void sendsEachStatementAsItIs(Path file) throws SQLException {
		TestDatabase database = PostgresServer.createLoggingDatabase();
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			StatementLog log = StatementLog.open(database);
			for (String text : texts(file)) {
				StatementExecutor.execute(statement, text);
			}
			assertThat(log.read()).containsExactlyElementsOf(texts(file));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 'a; SELECT 2;", "SELECT E'a\\'; SELECT 2;", "SELECT \"a;", "SELECT 1 /* /* */;",
			"SELECT $$a$;", "SELECT $a$ $$ $A$;", "SELECT U&'a;", "SELECT (1; SELECT 2;",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;" })
	void reportsWhatServerFindsUnterminated(String text) {
		assertThat(SqlSplitter.split(text, 1).problems()).hasSize(1);
		TestDatabase database = PostgresServer.createLoggingDatabase();
		assertThatExceptionOfType(BadSqlGrammarException.class).isThrownBy(() -> database.execute(text));
	}

	@ParameterizedTest
	@MethodSource("allFiles")
	void findsEachStatementOnItsLine(Path file) {
		String[] lines = read(file).split("\r?\n", -1);
		for (SqlStatement statement : split(file).statements()) {
			assertThat(lines[statement.line() - 1]).contains(statement.text().lines().findFirst().orElseThrow());
		}
	}

	static Stream<Path> filesForPsql() {
		return files(CORPUS.resolve("psql"));
	}

	/*
	 * Those below 'server' are valid, but psql itself misreads them.
	 */
	static Stream<Path> allFiles() {
		return files(CORPUS);
	}

	private static Stream<Path> files(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> texts(Path file) {
		return split(file).statements().stream().map(SqlStatement::text).toList();
	}

	private static boolean isNothing(String text) {
		String rest = text;
		for (Matcher comment = INNERMOST_COMMENT.matcher(rest); comment
			.find(); comment = INNERMOST_COMMENT.matcher(rest)) {
			rest = comment.replaceAll("");
		}
		return rest.replaceAll("--[^\n]*", "").replace(";", "").isBlank();
	}

	/*
	 * psql drops empty lines outside quotes.
	 */
	private static String withoutEmptyLines(String text) {
		return text.replaceAll("\n+", "\n");
	}

	private static SqlScript split(Path file) {
		SqlScript script = SqlSplitter.split(read(file), 1);
		assertThat(script.problems()).isEmpty();
		assertThat(script.statements()).isNotEmpty();
		return script;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int psqlVersion() {
		Matcher version = Pattern.compile("\\(PostgreSQL\\) (\\d+)").matcher(run(List.of("psql", "--version")));
		return version.find() ? Integer.parseInt(version.group(1)) : 0;
	}

	private static String run(List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().put("PGCLIENTENCODING", "UTF8");
			Process process = builder.start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
