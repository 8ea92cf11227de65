package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.lock.LockMode;
import dev.migrations.run.MigrationRun;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a run makes of statements outside a transaction that were broken off: their
 * sessions are ended while they wait for an old snapshot.
 */
@Timeout(60)
class RecoveryIntegrationTests extends AbstractRecoveryIntegrationTests {

	@Test
	void buildsABrokenIndexAgain() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY \"A b\" ON a (id);\nINSERT INTO a VALUES (1);",
				null);
		breakOff("CREATE INDEX");
		assertThat(invalidIndexes()).containsExactly("\"A b\"");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(invalidIndexes()).isEmpty();
		assertThat(indexes()).containsExactly("A b");
	}

	@Test
	void buildsABrokenIndexWithoutANameAgain() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nCREATE INDEX ON a (id);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ON a (id);", null);
		breakOff("CREATE INDEX");
		assertThat(invalidIndexes()).containsExactly("a_id_idx1");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(invalidIndexes()).isEmpty();
		assertThat(indexes()).containsExactly("a_id_idx", "a_id_idx1");
	}

	@Test
	void leavesInvalidIndexesOfOthers() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (1);", null);
		engine().upgrade();
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> this.database.execute("CREATE UNIQUE INDEX CONCURRENTLY theirs ON a (id)"));
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ours ON a (id);", null);
		breakOff("CREATE INDEX");
		engine().upgrade();
		assertThat(invalidIndexes()).containsExactly("theirs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE a" })
	void rebuildsAnIndexAgain(String statement) throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nCREATE INDEX i ON a (id);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", statement + ";", null);
		breakOff("REINDEX");
		assertThat(invalidIndexes()).containsExactly("i_ccnew");
		engine().upgrade();
		assertThat(invalidIndexes()).isEmpty();
		assertThat(indexes()).containsExactly("i");
	}

	@Test
	void rebuildsTheIndexesOfATableWithLongValuesAgain() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int, t text);\nCREATE INDEX i ON a (id);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "REINDEX TABLE CONCURRENTLY a;\nINSERT INTO a VALUES (1);", null);
		breakOff("REINDEX");
		assertThat(invalidIndexes()).hasSize(2);
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			assertThat(engine().upgrade().steps()).containsExactly("b1");
			checkLongValues(log.read());
		}
		assertThat(invalidIndexes()).isEmpty();
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("1");
	}

	void checkLongValues(List<String> log) {
		assertThat(log).noneMatch((line) -> line.contains("superuser"));
	}

	@Test
	void dropsAnIndexToTheEnd() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nCREATE INDEX i ON a (id);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "DROP INDEX CONCURRENTLY i;", null);
		breakOff("DROP INDEX");
		engine().upgrade();
		assertThat(indexes()).isEmpty();
	}

	@Test
	void finalizesAHalfDetachedPartition() throws Exception {
		this.folder.revision("a1", """
				CREATE TABLE p (id int) PARTITION BY RANGE (id);
				CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);
				CREATE TABLE a (id int);
				""", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;\nINSERT INTO a VALUES (1);",
				null);
		breakOff("DETACH PARTITION", "SELECT * FROM p");
		assertThat(this.database.query("SELECT inhdetachpending FROM pg_inherits WHERE inhparent = 'p'::regclass"))
			.containsExactly("t");
		engine().upgrade();
		assertThat(this.database.query("SELECT 1 FROM pg_inherits WHERE inhparent = 'p'::regclass")).isEmpty();
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("1");
	}

	@Test
	void setsAgainWhatTheStatementsThatAreDoneHaveSet() throws Exception {
		this.folder.revision("a1", "CREATE SCHEMA app;\nCREATE TABLE app.a (id int);\nCREATE TABLE a (id int);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", """
				SET search_path = app;
				CREATE INDEX CONCURRENTLY i ON a (id);
				INSERT INTO a VALUES (1);
				""", null);
		breakOff("CREATE INDEX");
		engine().upgrade();
		assertThat(this.database.query("SELECT schemaname FROM pg_indexes WHERE indexname = 'i'"))
			.containsExactly("app");
		assertThat(this.database.query("SELECT id FROM app.a")).containsExactly("1");
		assertThat(invalidIndexes()).isEmpty();
	}

	@Test
	void waitsForAStatementThatRunsOnWithoutTheLock() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY i ON a (id);\nUPDATE a SET id = id + 1;", null);
		CompletableFuture<MigrationResult> first;
		CompletableFuture<MigrationResult> second;
		try (LogLines log = LogLines.of(MigrationRun.class); Connection old = openSnapshot("SELECT * FROM a")) {
			first = startWithLockOfTransaction(dataSource());
			awaitStatement("CREATE INDEX");
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
			second = startWithLockOfTransaction(dataSource());
			awaitLine(log, "still executes");
			assertThat(old.isClosed()).isFalse();
		}
		first.handle((result, failure) -> result).join();
		second.join();
		assertThat(versionRows()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("2");
		assertThat(engine().history()).extracting(HistoryRow::revision).containsExactly("b1", "a1");
		assertThat(indexes()).containsExactly("i");
	}

	/*
	 * What takes the lock has a snapshot for an instant. Here it lasts until the index
	 * build is seen to wait for it.
	 */
	@Test
	void endsAStatementThatWaitsForTheLockOfTheRun() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY i ON a (id);\nINSERT INTO a VALUES (2);", null);
		KeptConnections kept = new KeptConnections(dataSource());
		CompletableFuture<MigrationResult> first;
		CompletableFuture<MigrationResult> second;
		try (LogLines log = LogLines.of(MigrationRun.class.getName(), kept::closeSnapshotBeforeTheEnd)) {
			try (Connection writer = openSnapshot("INSERT INTO a VALUES (1)")) {
				first = startWithLockOfTransaction(dataSource());
				awaitStatement("CREATE INDEX");
				this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
				second = startWithLockOfTransaction(kept);
				awaitLine(log, "still executes");
				execute(kept.first(), "DECLARE snapshot CURSOR FOR SELECT 1");
				writer.commit();
			}
			awaitLine(log, "waits for the lock of this run");
			first.handle((result, failure) -> result).join();
			assertThat(second.get().steps()).containsExactly("b1");
		}
		assertThat(invalidIndexes()).isEmpty();
		assertThat(indexes()).containsExactly("i");
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "2");
	}

	private static void awaitLine(LogLines log, String part) throws InterruptedException {
		while (log.read().stream().noneMatch((line) -> line.contains(part))) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private CompletableFuture<MigrationResult> startWithLockOfTransaction(DataSource unpooled) {
		MigrationEngine engine = this.folder.engine(dataSource())
			.unpooled(unpooled)
			.lockMode(LockMode.TRANSACTION)
			.build();
		return CompletableFuture.supplyAsync(engine::upgrade, (task) -> new Thread(task).start());
	}

	private void breakOff(String statement) throws Exception {
		breakOff(statement, "SELECT * FROM a");
	}

	private List<String> indexes() {
		return this.database
			.query("SELECT indexname FROM pg_indexes WHERE tablename = 'a' AND schemaname = 'public' ORDER BY 1");
	}

	/**
	 * Remembers the connections that it opens.
	 */
	private static final class KeptConnections extends DelegatingDataSource {

		private final List<Connection> connections = new CopyOnWriteArrayList<>();

		KeptConnections(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			this.connections.add(connection);
			return connection;
		}

		void closeSnapshotBeforeTheEnd(String line) {
			if (line.contains("waits for the lock of this run")) {
				try {
					execute(first(), "CLOSE snapshot");
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}

		/*
		 * That of the lock.
		 */
		Connection first() {
			return this.connections.get(0);
		}

	}

}
