package dev.migrations.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.run.DatabaseMovedException;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that several migrators do not disturb one another.
 */
@Timeout(120)
class ConcurrencyIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
	}

	@AfterEach
	void shutDown() {
		this.executor.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void appliesEachRevisionOnceWhenManyStartAtOnce(LockMode mode) throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\nSELECT pg_sleep(0.2);", null);
		this.folder.revision("b1 <- a1", "INSERT INTO a VALUES (2);\nSELECT pg_sleep(0.2);", null);
		this.folder.revision("c1 <- b1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", null);
		List<Callable<MigrationResult>> starts = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			starts.add(() -> engine(mode).upgrade());
		}
		int steps = 0;
		for (Future<MigrationResult> result : this.executor.invokeAll(starts)) {
			steps += result.get().steps().size();
		}
		assertThat(steps).isEqualTo(3);
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "2");
		assertThat(engine().history()).extracting(HistoryRow::revision).containsExactly("c1", "b1", "a1");
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void buildsAnIndexConcurrentlyWhileOthersWait(LockMode mode) throws Exception {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a SELECT generate_series(1, 1000);
				""", null);
		this.folder.revision("b1 <- a1", """
				SELECT pg_sleep(1);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				REINDEX INDEX CONCURRENTLY a_id;
				""", null);
		List<Callable<MigrationResult>> starts = Collections.nCopies(4, () -> engine(mode).upgrade());
		for (Future<MigrationResult> result : this.executor.invokeAll(starts, 30, TimeUnit.SECONDS)) {
			assertThat(result.isCancelled()).isFalse();
			result.get();
		}
		assertThat(engine().current()).containsExactly("b1");
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void waitsWithoutHoldingASnapshot(LockMode mode) throws Exception {
		this.folder.revision("a1", "SELECT 1;", null);
		try (Connection holder = holdLock()) {
			Future<MigrationResult> waiter = this.executor.submit(() -> engine(mode).upgrade());
			List<String> states = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				Thread.sleep(50);
				states.addAll(this.database
					.query("SELECT state || coalesce(backend_xmin::text, '') FROM pg_stat_activity "
							+ "WHERE query ~ 'pg_try_advisory|ROLLBACK' AND pid <> pg_backend_pid() AND state <> 'active' "
							+ "AND pid <> " + pid(holder)));
			}
			assertThat(states).isNotEmpty().containsOnly("idle");
			assertThat(waiter.isDone()).isFalse();
			this.database.query("SELECT pg_terminate_backend(%d)::text".formatted(pid(holder)));
			assertThat(waiter.get(10, TimeUnit.SECONDS).steps()).containsExactly("a1");
		}
	}

	@Test
	void namesTheHolderWhenTheLockIsNotFreeInTime() throws Exception {
		this.folder.revision("a1", "SELECT 1;", null);
		try (Connection holder = holdLock()) {
			MigrationEngine engine = this.folder.engine(this.database.dataSource())
				.lockTimeout(Duration.ofMillis(300))
				.build();
			assertThatExceptionOfType(MigrationLockTimeoutException.class).isThrownBy(engine::upgrade)
				.satisfies((ex) -> {
					assertThat(ex.getHolder().pid()).isEqualTo(pid(holder));
					assertThat(ex.getHolder().clientAddress()).isEqualTo("127.0.0.1");
					assertThat(ex.getHolder().connectedSince()).isNotNull();
				})
				.withMessageContaining("lock.timeout");
		}
		assertThat(this.database.query("SELECT to_regclass('migrations_version')::text"))
			.containsExactly((String) null);
	}

	@Test
	void locksSchemasApart() throws Exception {
		this.folder.revision("a1", "SELECT 1;", null);
		try (Connection holder = holdLock()) {
			MigrationEngine other = this.folder.engine(this.database.dataSource()).schema("other").build();
			assertThat(this.executor.submit(() -> other.upgrade()).get(10, TimeUnit.SECONDS).steps()).hasSize(1);
			assertThat(holder.isClosed()).isFalse();
		}
	}

	@Test
	void stopsAtTheFenceWhenItLostItsLock() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "SELECT pg_sleep(1);\n-- migrations:autocommit\nSELECT 1;", null);
		Future<MigrationResult> first = this.executor.submit(() -> engine().upgrade());
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()");
		Future<?> intruder = this.executor
			.submit(() -> this.database.execute("UPDATE migrations_version SET version_num = 'zz'"));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> first.get(20, TimeUnit.SECONDS))
			.withCauseInstanceOf(UnknownAppliedRevisionException.class);
		intruder.get(20, TimeUnit.SECONDS);
	}

	@Test
	void freesTheLockWhenTheServerEndsItsSession() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nSELECT pg_sleep(600);", null);
		Future<MigrationResult> killed = this.executor.submit(() -> engine().upgrade());
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()");
		this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity "
				+ "WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> killed.get(20, TimeUnit.SECONDS));
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "read committed", "repeatable read", "serializable" })
	void holdsNoSnapshotWhileItHoldsTheLock(String isolation) throws Exception {
		isolate(isolation);
		this.folder.revision("a1", "SELECT pg_sleep(1);", null);
		Future<MigrationResult> run = this.executor.submit(() -> engine(LockMode.TRANSACTION).upgrade());
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()");
		assertThat(this.database
			.query("SELECT a.state || coalesce(a.backend_xmin::text, '') || coalesce(a.backend_xid::text, '') "
					+ "FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid WHERE l.locktype = 'advisory'"))
			.containsExactly("idle in transaction");
		assertThat(run.get(20, TimeUnit.SECONDS).steps()).containsExactly("a1");
	}

	@ParameterizedTest
	@CsvSource({ "read committed, SESSION", "repeatable read, SESSION", "repeatable read, TRANSACTION",
			"serializable, SESSION", "serializable, TRANSACTION" })
	void plansAnewWhenTheVersionTableChangesWhileItWaitsForIt(String isolation, LockMode mode) throws Exception {
		isolate(isolation);
		this.folder.revision("a1", "SELECT 1;", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "SELECT 1 / 0;", null);
		this.folder.revision("c1 <- b1", "SET my.setting = '1';\nSELECT 1;", null);
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("UPDATE migrations_version SET version_num = 'b1'");
			Future<MigrationResult> run = this.executor.submit(() -> engine(mode).upgrade());
			await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%LOCK TABLE%' AND wait_event_type = 'Lock'");
			other.commit();
			assertThat(run.get(20, TimeUnit.SECONDS).steps()).containsExactly("c1");
		}
	}

	private void isolate(String isolation) {
		this.database.execute("ALTER DATABASE %s SET default_transaction_isolation = '%s'"
			.formatted(this.database.name(), isolation));
	}

	@Test
	void refusesARelativeRequestOnceTheDatabaseHasMoved() throws Exception {
		this.folder.revision("a1", "SELECT 1;", "SELECT 1;");
		this.folder.revision("b1 <- a1", "SELECT 1;", "SELECT pg_sleep(1);");
		this.folder.revision("c1 <- b1", "SELECT 1;", "SELECT pg_sleep(1);");
		engine().upgrade();
		Future<MigrationResult> first = this.executor.submit(() -> engine().downgrade("-1"));
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()");
		assertThatExceptionOfType(DatabaseMovedException.class).isThrownBy(() -> engine().downgrade("-1"))
			.withMessageContaining("'current'");
		assertThat(first.get(20, TimeUnit.SECONDS).steps()).containsExactly("c1");
		assertThat(engine().current()).containsExactly("b1");
	}

	@Test
	void namesWhoKeepsTheVersionTable() throws Exception {
		this.folder.revision("a1", "SELECT 1;", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "SELECT 1;", null);
		try (Connection holder = this.database.dataSource().getConnection();
				Statement statement = holder.createStatement()) {
			holder.setAutoCommit(false);
			statement.execute("LOCK TABLE migrations_version IN ROW EXCLUSIVE MODE");
			MigrationEngine engine = this.folder.engine(this.database.dataSource())
				.ddlLockTimeout(Duration.ofMillis(300))
				.lockTimeout(Duration.ofSeconds(2))
				.build();
			assertThatExceptionOfType(MigrationLockTimeoutException.class).isThrownBy(engine::upgrade)
				.satisfies((ex) -> assertThat(ex.getHolder().pid()).isEqualTo(pid(holder)));
			holder.rollback();
		}
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

	private Connection holdLock() throws Exception {
		this.folder.revision("zz", "SELECT pg_sleep(600);", null);
		Future<?> migrator = this.executor.submit(() -> engine().upgrade());
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid()");
		long key = Long.parseLong(
				this.database
					.query("SELECT (classid::bigint << 32 | objid::bigint)::text FROM pg_locks "
							+ "WHERE locktype = 'advisory' AND granted")
					.get(0));
		this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> migrator.get(20, TimeUnit.SECONDS));
		this.folder.directory().resolve("zz.sql").toFile().delete();
		this.database.execute("DROP TABLE migrations_version, migrations_history, migrations_journal");
		Connection holder = this.database.dataSource().getConnection();
		try (Statement statement = holder.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(" + key + ")");
		}
		return holder;
	}

	private static int pid(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				var result = statement.executeQuery("SELECT pg_backend_pid()")) {
			result.next();
			return result.getInt(1);
		}
	}

	private void await(String query) throws InterruptedException, TimeoutException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (this.database.query(query).isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new TimeoutException(query);
			}
			Thread.sleep(20);
		}
	}

	private MigrationEngine engine() {
		return engine(LockMode.AUTO);
	}

	private MigrationEngine engine(LockMode mode) {
		return this.folder.engine(this.database.dataSource()).lockMode(mode).build();
	}

}
