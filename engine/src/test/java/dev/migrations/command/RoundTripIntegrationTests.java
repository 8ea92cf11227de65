package dev.migrations.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how little is sent to the server.
 */
class RoundTripIntegrationTests {

	private final TestDatabase database = PostgresServer.createLoggingDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void upgrade(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		engine().upgrade();
	}

	@Test
	void asksOnceAndTakesNoLockAtHead() {
		StatementLog log = StatementLog.open(this.database);
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(sent(log)).singleElement().asString().contains("migrations_version").doesNotContain("lock");
	}

	@Test
	void asksOnceForTheStatus() {
		StatementLog log = StatementLog.open(this.database);
		assertThat(engine().status(200).applied()).hasSize(1);
		assertThat(sent(log)).hasSize(1);
	}

	@Test
	void asksOnceAtHeadThoughAFileHasChanged() {
		this.folder.revision("a1", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
		StatementLog log = StatementLog.open(this.database);
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(sent(log)).hasSize(1);
	}

	@Test
	void asksTwiceMoreAtHeadWithoutAHistory() {
		this.database.execute("DROP TABLE migrations_history");
		StatementLog log = StatementLog.open(this.database);
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(sent(log)).hasSize(2)
			.allSatisfy((statement) -> assertThat(statement).doesNotContain("FROM \"public\".\"migrations_history\""));
	}

	@Test
	void sendsNothingForTheHeads() {
		StatementLog log = StatementLog.open(this.database);
		assertThat(engine().heads()).containsExactly("a1");
		assertThat(log.read()).isEmpty();
	}

	@Test
	void sendsFewStatementsForAStep() {
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		StatementLog log = StatementLog.open(this.database);
		engine().upgrade();
		List<String> words = sent(log).stream().map((statement) -> statement.split(" ")[0]).toList();
		assertThat(words).hasSizeLessThanOrEqualTo(42);
		assertThat(withoutRepetition(words)).containsExactly("SELECT", "BEGIN", "SET", "SELECT", "LOCK", "SELECT",
				"CREATE", "SELECT", "RESET", "SELECT", "WITH", "COMMIT", "SELECT");
	}

	/*
	 * Settings are sent together; how many there are depends on the server's version.
	 */
	private static List<String> withoutRepetition(List<String> words) {
		List<String> different = new ArrayList<>();
		for (String word : words) {
			if (different.isEmpty() || !different.get(different.size() - 1).equals(word)) {
				different.add(word);
			}
		}
		return different;
	}

	/*
	 * What makes sure that the tables are the right ones is sent along with what reads
	 * them.
	 */
	private static List<String> sent(StatementLog log) {
		return log.read()
			.stream()
			.map(String::strip)
			.filter((statement) -> !statement.startsWith("SET application_name"))
			.filter((statement) -> !statement.startsWith("SELECT pg_catalog.current_setting(CASE"))
			.toList();
	}

	private MigrationEngine engine() {
		return this.folder.engine(this.database.dataSource()).build();
	}

}
