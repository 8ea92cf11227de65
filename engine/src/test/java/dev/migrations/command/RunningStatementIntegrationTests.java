package dev.migrations.command;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.migrations.lock.BlockerWatch;
import dev.migrations.test.LogLines;
import dev.migrations.test.Pauses;
import dev.migrations.test.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what is logged while a statement outside a transaction runs for long.
 */
class RunningStatementIntegrationTests extends AbstractEngineIntegrationTests {

	private final ExecutorService executor = Executors.newSingleThreadExecutor();

	@AfterEach
	void shutdown() {
		this.executor.shutdownNow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY ON item (id);", "REINDEX TABLE CONCURRENTLY item;",
			"DROP INDEX CONCURRENTLY item_name;", "ALTER TABLE part DETACH PARTITION part_1 CONCURRENTLY;" })
	void namesWhomItWaitsFor(String sql) throws Exception {
		Role owner = Role.create(this.database, "owner");
		Role other = Role.create(this.database, "other");
		this.database.execute("GRANT CREATE ON SCHEMA public TO " + owner.name());
		createTables(owner, other);
		this.folder.revision("a1", sql, null);
		try (LogLines log = LogLines.of(BlockerWatch.class);
				Connection blocker = other.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			blocker.setAutoCommit(false);
			statement.execute("SET application_name = 'report'; LOCK TABLE item, part IN SHARE UPDATE EXCLUSIVE MODE");
			CompletableFuture<MigrationResult> run = CompletableFuture
				.supplyAsync(this.folder.engine(owner.dataSource()).build()::upgrade, this.executor);
			Pauses.until(() -> !log.read().isEmpty());
			assertThat(run).isNotDone();
			blocker.rollback();
			run.get(30, TimeUnit.SECONDS);
			assertThat(log.read().get(0)).startsWith("WARN 'a1' (")
				.containsPattern("a1.sql:5, statement 1\\) has been running for \\d s")
				.contains("; it waits for the session with pid ")
				.contains("(user '" + other.name() + "', application 'report'");
		}
	}

	private void createTables(Role owner, Role other) throws Exception {
		try (Connection connection = owner.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("""
					CREATE TABLE item (id int PRIMARY KEY, name text);
					CREATE INDEX item_name ON item (name);
					CREATE TABLE part (id int) PARTITION BY RANGE (id);
					CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (2);
					GRANT ALL ON item, part, part_1 TO %s""".formatted(other.name()));
		}
	}

	@Test
	void saysHowFarABuildIs() throws Exception {
		this.database.execute("CREATE TABLE big AS SELECT generate_series(1, 20000) AS id");
		this.database.execute("""
				CREATE FUNCTION slow(id int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$
				BEGIN IF id % 20 = 0 THEN PERFORM pg_sleep(0.01); END IF; RETURN id; END $$""");
		this.folder.revision("a1", "CREATE INDEX CONCURRENTLY ON big (slow(id));", null);
		try (LogLines log = LogLines.of(BlockerWatch.class)) {
			engine().upgrade();
			assertThat(log.read()).anySatisfy((line) -> assertThat(line).startsWith("INFO 'a1' (")
				.containsPattern("has been running for \\d+ s: building index: scanning table, \\d+ of \\d+ blocks$"));
		}
	}

	@Test
	void saysNothingOfWhatIsSoonDone() {
		this.database.execute("CREATE TABLE item (id int)");
		this.folder.revision("a1", "CREATE INDEX CONCURRENTLY ON item (id);", null);
		try (LogLines log = LogLines.of(BlockerWatch.class)) {
			engine().upgrade();
			assertThat(log.read()).isEmpty();
		}
	}

}
