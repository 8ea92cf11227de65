package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.migrations.MigrationException;
import dev.migrations.lock.LockMode;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a run makes of statements outside a transaction that were broken off: their
 * sessions are ended while they wait for an old snapshot.
 */
@Timeout(60)
class RecoveryIntegrationTests extends AbstractEngineIntegrationTests {

	@Test
	void buildsABrokenIndexAgain() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY \"A b\" ON a (id);\nINSERT INTO a VALUES (1);",
				null);
		breakOff("CREATE INDEX");
		assertThat(invalidIndexes()).containsExactly("A b");
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
		this.folder.revision("a1", "CREATE TABLE a (id int, t text);\nCREATE INDEX i ON a (id);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", statement + ";", null);
		breakOff("REINDEX");
		assertThat(invalidIndexes()).containsExactly("i_ccnew");
		engine().upgrade();
		assertThat(this.database.query("SELECT 1 FROM pg_index WHERE NOT indisvalid")).isEmpty();
		assertThat(indexes()).containsExactly("i");
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
	void stopsWhereNothingTellsTheOutcome() throws Exception {
		unknownOutcome();
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("b1.sql:8, statement 2")
			.withMessageContaining("UPDATE a SET id = id + 1")
			.withMessageContaining("migrations resume --done")
			.withMessageContaining("migrations stamp b1");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(() -> engine().downgrade("base"));
		assertThat(versionRows()).containsExactly("a1");
	}

	@Test
	void noticesAHalfUndoneRevisionAtTheHead() {
		halfUndone();
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("downgrade of 'b1'");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;\nDROP INDEX CONCURRENTLY i;");
		this.database.execute("CREATE TABLE i2 (id int); CREATE INDEX i ON i2 (id)");
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

	@Test
	void forgetsAHalfUndoneRevisionWhenItIsStamped() {
		halfUndone();
		assertThat(engine().stamp("b1").steps()).isEmpty();
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(this.database.query("SELECT 1 FROM migrations_journal")).isEmpty();
	}

	private void halfUndone() {
		this.folder.revision("a1", "SELECT 1;", "SELECT 1;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;\nDROP INDEX CONCURRENTLY i;");
		engine().upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine().downgrade("-1"));
	}

	@Test
	void runsAStatementAgainWhenAPersonSaysSo() throws Exception {
		unknownOutcome();
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("2", "9");
	}

	@Test
	void goesOnBehindAStatementWhenAPersonSaysSo() throws Exception {
		unknownOutcome();
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "9");
	}

	@Test
	void goesOnBehindAFailedStatementWhenAPersonSaysSo() {
		this.folder.revision("a1",
				"CREATE TABLE a (id int);\n-- migrations:autocommit\nSELECT 1 / 0;\nINSERT INTO a VALUES (1);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		assertThat(engine().resumeBehind().steps()).containsExactly("a1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("1");
	}

	@Test
	void waitsForAStatementThatRunsOnWithoutTheLock() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY i ON a (id);\nUPDATE a SET id = id + 1;", null);
		CompletableFuture<MigrationResult> first;
		CompletableFuture<MigrationResult> second;
		try (LogLines log = LogLines.of(MigrationRun.class); Connection old = openSnapshot("SELECT * FROM a")) {
			first = startWithLockOfTransaction();
			awaitStatement("CREATE INDEX");
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
			second = startWithLockOfTransaction();
			while (log.read().stream().noneMatch((line) -> line.contains("still executes"))) {
				TimeUnit.MILLISECONDS.sleep(20);
			}
			assertThat(old.isClosed()).isFalse();
		}
		first.handle((result, failure) -> result).join();
		second.join();
		assertThat(versionRows()).containsExactly("b1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("2");
		assertThat(engine().history()).extracting(HistoryRow::revision).containsExactly("b1", "a1");
		assertThat(indexes()).containsExactly("i");
	}

	private CompletableFuture<MigrationResult> startWithLockOfTransaction() {
		return CompletableFuture.supplyAsync(
				() -> this.folder.engine(this.database.dataSource()).lockMode(LockMode.TRANSACTION).build().upgrade());
	}

	private void unknownOutcome() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", "DROP TABLE a;");
		engine().upgrade();
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (9);
				-- migrations:autocommit
				UPDATE a SET id = id + 1 WHERE id = 1 AND pg_sleep(60) IS NOT NULL;
				""", "");
		CompletableFuture<?> run = start();
		awaitStatement("UPDATE a");
		end(run, "UPDATE a");
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (9);
				-- migrations:autocommit
				UPDATE a SET id = id + 1 WHERE id = 1;
				""", "");
		this.database.execute("UPDATE migrations_journal SET checksum = '%s'".formatted(checksum("b1")));
	}

	private String checksum(String revision) {
		return engine().scripts().find(revision).orElseThrow().checksum().orElseThrow();
	}

	private void breakOff(String statement) throws Exception {
		breakOff(statement, "SELECT * FROM a");
	}

	private void breakOff(String statement, String query) throws Exception {
		try (Connection old = openSnapshot(query)) {
			CompletableFuture<?> run = start();
			awaitStatement(statement);
			TimeUnit.MILLISECONDS.sleep(300);
			end(run, statement);
			assertThat(old.isClosed()).isFalse();
		}
	}

	private CompletableFuture<?> start() {
		return CompletableFuture.supplyAsync(() -> engine().upgrade());
	}

	private void end(CompletableFuture<?> run, String statement) {
		this.database.query("SELECT pg_terminate_backend(pid)::text " + running(statement));
		assertThatExceptionOfType(CompletionException.class).isThrownBy(run::join)
			.withCauseInstanceOf(MigrationException.class);
	}

	private Connection openSnapshot(String query) throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		try (Statement statement = connection.createStatement()) {
			statement.execute(query);
		}
		return connection;
	}

	private void awaitStatement(String statement) throws InterruptedException {
		while (this.database.query("SELECT pid::text " + running(statement)).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private static String running(String statement) {
		return "FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() "
				+ "AND query LIKE '/* migrations b1 %%%s%%'".formatted(statement);
	}

	private List<String> invalidIndexes() {
		return this.database.query("SELECT relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid "
				+ "WHERE NOT indisvalid AND relname NOT LIKE 'pg_toast%' ORDER BY 1");
	}

	private List<String> indexes() {
		return this.database
			.query("SELECT indexname FROM pg_indexes WHERE tablename = 'a' AND schemaname = 'public' ORDER BY 1");
	}

}
