package dev.migrations.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;

import dev.migrations.command.MigrationEngine;
import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a revision does to readers and writers while it waits for a table lock.
 */
@Timeout(120)
class LockQueueIntegrationTests {

	private static final Duration LOCK_TIMEOUT = Duration.ofMillis(300);

	private static final Duration MARGIN = Duration.ofMillis(1500);

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createTable(@TempDir Path directory) {
		TableLoad.createTable(this.database);
		this.folder = new ScriptFolder(directory);
	}

	@ParameterizedTest
	@EnumSource(names = { "AUTO", "TRANSACTION" })
	void holdsUpReadersNoLongerThanTheLockTimeout(LockMode mode) throws Exception {
		this.folder.revision("a1", "CREATE TABLE entry (id int);\nINSERT INTO entry VALUES (1);\n"
				+ "ALTER TABLE busy ADD COLUMN x int DEFAULT 0;", null);
		try (LogLines log = LogLines.of("dev.migrations.run");
				TableLoad load = TableLoad.start(this.database);
				LongTransaction reader = LongTransaction.begin(this.database, "SELECT count(*) FROM busy")) {
			long begin = System.nanoTime();
			reader.endAfter(6000);
			assertThat(engine(mode, LOCK_TIMEOUT, 40).upgrade().steps()).containsExactly("a1");
			Duration longest = report(mode.name(), load, begin);
			assertThat(elapsed(begin)).isGreaterThan(Duration.ofSeconds(5));
			assertThat(longest).isLessThan(LOCK_TIMEOUT.plus(MARGIN));
			assertThat(load.failures()).isZero();
			// A busy machine may miss the first tries
			assertThat(log.read()).anySatisfy((line) -> assertThat(line).matches("WARN Retry \\d+ of 40: 'a1' .*")
				.contains("a1.sql:7, statement 3)", "the session with pid %s (".formatted(reader.pid())));
		}
		assertThat(this.database.query("SELECT id FROM entry")).containsExactly("1");
	}

	@Test
	void holdsUpReadersAsLongAsALongerLockTimeoutAllows() throws Exception {
		this.folder.revision("a1", "ALTER TABLE busy ADD COLUMN x int DEFAULT 0;", null);
		try (TableLoad load = TableLoad.start(this.database);
				LongTransaction reader = LongTransaction.begin(this.database, "SELECT count(*) FROM busy")) {
			long begin = System.nanoTime();
			reader.endAfter(2500);
			engine(LockMode.AUTO, Duration.ZERO, 0).upgrade();
			Duration longest = report("no lock timeout", load, begin);
			assertThat(longest).isGreaterThan(Duration.ofSeconds(2));
		}
	}

	@Test
	void givesUpAfterTheLastRetryAndNamesWhoIsInTheWay() throws Exception {
		this.folder.revision("a1", "CREATE TABLE entry (id int);\nALTER TABLE busy ADD COLUMN x int;", null);
		MigrationEngine engine = engine(LockMode.AUTO, LOCK_TIMEOUT, 2);
		try (LogLines log = LogLines.of("dev.migrations.run");
				LongTransaction reader = LongTransaction.begin(this.database, "SELECT count(*) FROM busy")) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade)
				.withMessageContainingAll("'a1'", "55P03", "ALTER TABLE busy", "migrations.ddl.retries",
						"the session with pid %s (".formatted(reader.pid()));
			assertThat(log.read()).filteredOn((line) -> line.startsWith("WARN Retry")).hasSize(2);
		}
		assertNothingIsLeft();
		assertThat(engine.upgrade().steps()).containsExactly("a1");
	}

	private void assertNothingIsLeft() {
		assertThat(this.database.query("SELECT to_regclass('entry')::text")).containsExactly((String) null);
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).isEmpty();
		assertThat(this.database.query("SELECT revision FROM migrations_history")).isEmpty();
		assertThat(this.database.query("SELECT mode FROM pg_locks WHERE locktype = 'advisory'")).isEmpty();
	}

	@Test
	void runsCommittedRevisionsOnceWhenALaterOneIsTriedAgain() throws Exception {
		this.folder.revision("a1", "CREATE TABLE entry (id int);\nINSERT INTO entry VALUES (1);", null);
		this.folder.revision("b1 <- a1", """
				INSERT INTO entry VALUES (2);
				CREATE INDEX CONCURRENTLY entry_id ON entry (id);
				INSERT INTO entry VALUES (3);
				ALTER TABLE busy ADD COLUMN x int;
				""", null);
		try (LongTransaction reader = LongTransaction.begin(this.database, "SELECT count(*) FROM busy")) {
			reader.endAfter(2000);
			assertThat(engine(LockMode.AUTO, LOCK_TIMEOUT, 40).upgrade().steps()).containsExactly("a1", "b1");
		}
		assertThat(this.database.query("SELECT id FROM entry ORDER BY 1")).containsExactly("1", "2", "3");
		assertThat(this.database.query("SELECT revision FROM migrations_history ORDER BY id")).containsExactly("a1",
				"b1");
	}

	@Test
	void beginsAnewWhenAllRevisionsShareATransaction() throws Exception {
		this.folder.revision("a1", "CREATE TABLE entry (id int);\nINSERT INTO entry VALUES (1);", null);
		this.folder.revision("b1 <- a1", "INSERT INTO entry VALUES (2);\nALTER TABLE busy ADD COLUMN x int;", null);
		MigrationEngine engine = this.folder.engine(this.database.dataSource())
			.transaction(TransactionMode.PER_RUN)
			.ddlLockTimeout(LOCK_TIMEOUT)
			.ddlRetries(40)
			.build();
		try (LongTransaction reader = LongTransaction.begin(this.database, "SELECT count(*) FROM busy")) {
			reader.endAfter(2000);
			assertThat(engine.upgrade().steps()).containsExactly("a1", "b1");
		}
		assertThat(this.database.query("SELECT id FROM entry ORDER BY 1")).containsExactly("1", "2");
		assertThat(this.database.query("SELECT revision FROM migrations_history ORDER BY id")).containsExactly("a1",
				"b1");
	}

	@ParameterizedTest
	@EnumSource(names = { "AUTO", "TRANSACTION" })
	void letsAConcurrentIndexWaitForAnOldSnapshot(LockMode mode) throws Exception {
		this.folder.revision("a1", "CREATE INDEX CONCURRENTLY busy_n ON busy (n);", null);
		try (TableLoad load = TableLoad.start(this.database);
				LongTransaction old = LongTransaction.begin(this.database, Connection.TRANSACTION_REPEATABLE_READ,
						"SELECT count(*) FROM busy")) {
			long begin = System.nanoTime();
			old.endAfter(2500);
			assertThat(engine(mode, LOCK_TIMEOUT, 0).upgrade().steps()).containsExactly("a1");
			Duration longest = report("concurrently, " + mode, load, begin);
			assertThat(elapsed(begin)).isGreaterThan(Duration.ofSeconds(2));
			assertThat(longest).isLessThan(LOCK_TIMEOUT.plus(MARGIN));
		}
		assertThat(this.database.query("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'busy_n'::regclass"))
			.containsExactly("true");
	}

	private MigrationEngine engine(LockMode mode, Duration lockTimeout, int retries) {
		return this.folder.engine(this.database.dataSource())
			.lockMode(mode)
			.ddlLockTimeout(lockTimeout)
			.ddlRetries(retries)
			.build();
	}

	private static Duration elapsed(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private static Duration report(String name, TableLoad load, long begin) {
		long took = elapsed(begin).toMillis();
		Duration longest = load.stop();
		System.out.printf("Lock queue, %s: upgrade took %s ms, longest stall of a reader %s ms, %s transactions%n",
				name, took, longest.toMillis(), load.transactions());
		return longest;
	}

}
