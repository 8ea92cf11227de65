package dev.migrations.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.MigrationException;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationEngineBuilder;
import dev.migrations.command.MigrationResult;
import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.run.ConnectionProblem;
import dev.migrations.test.Pauses;
import dev.migrations.test.PgBouncer;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.SessionState;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the engine works through a pooler that hands a server connection to another
 * client after each transaction, and leaves nothing behind on any of them.
 */
@Timeout(120)
class PgBouncerIntegrationTests {

	private static final int POOL_SIZE = 6;

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private PgBouncer bouncer;

	private ScriptFolder folder;

	@BeforeEach
	void startPooler(@TempDir Path directory) {
		this.bouncer = PgBouncer.start(this.database, POOL_SIZE);
		this.folder = new ScriptFolder(directory);
	}

	@AfterEach
	void stopPooler() {
		this.executor.shutdownNow();
		if (this.bouncer != null) {
			this.bouncer.close();
		}
	}

	@Test
	void upgradesAndDowngrades() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (1);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				INSERT INTO a VALUES (2);
				""", "DROP INDEX CONCURRENTLY a_id;\nTRUNCATE a;");
		for (int round = 0; round < 4; round++) {
			assertThat(engine().build().upgrade().steps()).containsExactly("a1", "b1");
			assertThat(engine().build().upgrade().steps()).isEmpty();
			assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "2");
			assertThat(engine().build().downgrade("base").steps()).containsExactly("b1", "a1");
		}
		assertThat(this.database.query("SELECT to_regclass('a')::text")).containsExactly((String) null);
	}

	@Test
	void refusesALockOfTheSession() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		MigrationEngine engine = engine().lockMode(LockMode.SESSION).build();
		Refusals.assertThatRefusal(ConnectionProblem.PooledConnection.class)
			.isThrownBy(engine::upgrade)
			.withMessageContainingAll("'migrations.lock.mode=session'", "'auto'", "'migrations.url'");
		Refusals.assertThatRefusal(ConnectionProblem.PooledConnection.class).isThrownBy(engine::ensureTables);
		assertThat(this.database.query("SELECT to_regclass('a')::text")).containsExactly((String) null);
		assertThat(engine().build().upgrade().steps()).containsExactly("a1");
		assertThat(engine.upgrade().steps()).isEmpty();
	}

	@Test
	void buildsAnIndexConcurrentlyWhileOthersWait() throws Exception {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a SELECT generate_series(1, 1000);
				""", null);
		this.folder.revision("b1 <- a1", """
				SELECT pg_sleep(1);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				REINDEX INDEX CONCURRENTLY a_id;
				""", null);
		List<Callable<MigrationResult>> starts = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			starts.add(() -> engine().build().upgrade());
		}
		List<String> steps = new ArrayList<>();
		for (Future<MigrationResult> result : this.executor.invokeAll(starts, 30, TimeUnit.SECONDS)) {
			assertThat(result.isCancelled()).isFalse();
			steps.addAll(result.get().steps());
		}
		assertThat(steps).containsExactlyInAnyOrder("a1", "b1");
		assertThat(this.database.query("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"))
			.isEmpty();
	}

	@Test
	void holdsAndAwaitsTheLockWithoutASnapshot() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nSELECT pg_sleep(2.5);", null);
		Future<MigrationResult> holder = upgradeAside();
		Pauses.until(() -> !sessions("query LIKE '%pg_sleep(2.5)%' AND state = 'active'").isEmpty());
		List<Future<MigrationResult>> waiters = List.of(upgradeAside(), upgradeAside());
		Set<String> locks = new TreeSet<>();
		List<String> snapshots = new ArrayList<>();
		while (!holder.isDone()) {
			locks.addAll(
					this.database.query("SELECT DISTINCT a.state || coalesce(a.backend_xmin::text, '') FROM pg_locks l "
							+ "JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted"));
			snapshots.addAll(sessions(
					"state <> 'active' AND backend_xmin IS NOT NULL AND state_change < now() - interval '0.3 s'"));
			Thread.sleep(20);
		}
		assertThat(locks).contains("idle in transaction");
		assertThat(snapshots).isEmpty();
		assertThat(holder.get().steps()).containsExactly("a1");
		for (Future<MigrationResult> waiter : waiters) {
			assertThat(waiter.get(20, TimeUnit.SECONDS).steps()).isEmpty();
		}
	}

	@Test
	void namesTheHolder() throws Exception {
		this.folder.revision("a1", "SELECT pg_sleep(2);", null);
		Future<MigrationResult> holder = upgradeAside();
		Pauses.until(() -> !sessions("query LIKE '%pg_sleep(2)%' AND state = 'active'").isEmpty());
		List<String> owners = this.database.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted");
		MigrationEngine waiter = engine().lockTimeout(Duration.ofMillis(300)).build();
		assertThatExceptionOfType(MigrationLockTimeoutException.class).isThrownBy(waiter::upgrade)
			.satisfies((ex) -> assertThat(owners).containsExactly(String.valueOf(ex.getHolder().pid())));
		assertThat(holder.get(20, TimeUnit.SECONDS).steps()).containsExactly("a1");
	}

	@Test
	void leavesNoSettingsOnAnyServerConnection() throws Exception {
		this.database.execute("CREATE SCHEMA other");
		List<List<String>> before = states();
		writeRevisionsWithSettings();
		this.folder.revision("c1 <- b1", "SET lock_timeout = '9s';\nSET app.tenant = 'late';\nSELECT 1/0;", null);
		assertThatExceptionOfType(MigrationException.class).isThrownBy(engine().build()::upgrade)
			.withMessageContaining("division by zero");
		assertThat(states()).isEqualTo(before);
		engine().build().downgrade("base");
		assertThat(states()).isEqualTo(before);
		assertThat(queryEach("SELECT name FROM pg_prepared_statements")).containsOnly(List.of());
	}

	@Test
	void keepsSettingsWithinTheirRevision() {
		this.database.execute("CREATE SCHEMA other");
		writeRevisionsWithSettings();
		engine().build().upgrade();
		assertThat(
				this.database.query("SELECT oid::regclass::text FROM pg_class WHERE relname IN ('x', 'y') ORDER BY 1"))
			.containsExactly("other.x", "y");
		assertThat(this.database.query("SELECT name || ' ' || value FROM y ORDER BY 1"))
			.containsExactly("lock_timeout " + lockTimeout(), "tenant none");
	}

	@Test
	void worksWithAPoolOfOneInFrontOfThePooler() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", "DROP INDEX a_id;");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(this.bouncer.database().dataSource());
			pool.setMaximumPoolSize(1);
			pool.setConnectionTimeout(3000);
			pool.setAutoCommit(false);
			MigrationEngine engine = this.folder.engine(pool).unpooled(this.bouncer.database().dataSource()).build();
			assertThat(engine.upgrade().steps()).containsExactly("a1", "b1");
			assertThat(engine.downgrade("base").steps()).containsExactly("b1", "a1");
		}
	}

	private void writeRevisionsWithSettings() {
		this.folder.revision("a1", """
				SET search_path = other, public;
				SET lock_timeout = '7s';
				SET statement_timeout = '70s';
				SET idle_in_transaction_session_timeout = '80s';
				SET work_mem = '5MB';
				SET app.tenant = 'x';
				SELECT set_config('app.other', 'y', false);
				SET ROLE pg_monitor;
				RESET ROLE;
				CREATE TABLE x (id int);
				CREATE TEMP TABLE passing (id int) ON COMMIT DROP;
				""", "SET search_path = other;\nSET app.tenant = 'z';\nDROP TABLE x;");
		this.folder.revision("b1 <- a1", """
				CREATE TABLE y (name text, value text);
				INSERT INTO y VALUES ('tenant', coalesce(nullif(current_setting('app.tenant', true), ''), 'none'));
				INSERT INTO y VALUES ('lock_timeout', current_setting('lock_timeout'));
				CREATE INDEX CONCURRENTLY y_name ON y (name);
				SET app.tenant = 'behind the index';
				""", "DROP TABLE y;");
	}

	private String lockTimeout() {
		return "5s";
	}

	private MigrationEngineBuilder engine() {
		return this.folder.engine(this.bouncer.database().dataSource());
	}

	private Future<MigrationResult> upgradeAside() {
		return this.executor.submit(() -> engine().build().upgrade());
	}

	private List<List<String>> states() throws Exception {
		return queryEach(SessionState.QUERY);
	}

	private List<List<String>> queryEach(String query) throws Exception {
		return this.bouncer.queryEach(this.bouncer.database().dataSource(), POOL_SIZE, query);
	}

	private List<String> sessions(String condition) {
		return this.database.query("SELECT state || ' ' || query FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
				+ "AND datname = current_database() AND " + condition);
	}

}
