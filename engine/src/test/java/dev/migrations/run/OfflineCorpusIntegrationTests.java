package dev.migrations.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.sql.PsqlStatement;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what psql sends for each written statement against the statement.
 */
class OfflineCorpusIntegrationTests {

	@ParameterizedTest
	@MethodSource("files")
	void sendsEachStatementOnce(Path file) throws IOException {
		Psql.assumeInstalled();
		List<String> texts = SqlSplitter.split(Files.readString(file), 1)
			.statements()
			.stream()
			.map(SqlStatement::text)
			.toList();
		TestDatabase database = PostgresServer.createLoggingDatabase();
		StatementLog log = StatementLog.open(database);
		Psql psql = Psql.run(database, "\\set ON_ERROR_STOP on\nSET client_encoding = 'UTF8';\n"
				+ texts.stream().map(PsqlStatement::of).collect(Collectors.joining("\n")));
		assertThat(psql.code()).as(psql.output()).isZero();
		List<String> sent = log.read()
			.stream()
			.skip(1)
			.filter((text) -> !text.startsWith("SELECT $migrations"))
			.map(OfflineCorpusIntegrationTests::comparable)
			.toList();
		assertThat(sent)
			.containsExactlyElementsOf(texts.stream().map(OfflineCorpusIntegrationTests::comparable).toList());
	}

	/*
	 * A space after a colon is what the script may add.
	 */
	private static String comparable(String text) {
		return text.replaceAll(";$", "").replaceAll("(?m)^\\s*\\R", "").replaceAll(":\\s*", ":").strip();
	}

	static Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/resources/sql"))) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList().stream();
		}
	}

}
