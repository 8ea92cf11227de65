package dev.migrations.command;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.run.RunProblem;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that several migrators do not disturb one another.
 */
@Timeout(120)
class ConcurrencyIntegrationTests extends AbstractConcurrencyIntegrationTests {

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
			this.database.query("SELECT pg_terminate_backend(%s)::text".formatted(pid(holder)));
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

	@Test
	void refusesARelativeRequestOnceTheDatabaseHasMoved() throws Exception {
		this.folder.revision("a1", "SELECT 1;", "SELECT 1;");
		this.folder.revision("b1 <- a1", "SELECT 1;", "SELECT pg_sleep(1);");
		this.folder.revision("c1 <- b1", "SELECT 1;", "SELECT pg_sleep(1);");
		engine().upgrade();
		Future<MigrationResult> first = this.executor.submit(() -> engine().downgrade("-1"));
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()");
		Refusals.assertThatRefusal(RunProblem.DatabaseMoved.class)
			.isThrownBy(() -> engine().downgrade("-1"))
			.withMessageContaining("'current'");
		assertThat(first.get(20, TimeUnit.SECONDS).steps()).containsExactly("c1");
		assertThat(engine().current()).containsExactly("b1");
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

}
