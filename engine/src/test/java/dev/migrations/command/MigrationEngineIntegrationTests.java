package dev.migrations.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import dev.migrations.run.IrreversibleRevisionException;
import dev.migrations.run.JavaRevisionFailedException;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.script.InvalidScriptsException;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationEngine} on a real server.
 */
class MigrationEngineIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
	}

	@Test
	void upgradesThroughBranchAndMergeOnce() {
		branchAndMerge();
		MigrationEngine engine = engine();
		assertThat(engine.pending()).extracting(RevisionStatus::revision).containsExactly("a1", "b2", "b1", "m1");
		MigrationResult result = engine.upgrade();
		assertThat(result.steps()).containsExactly("a1", "b2", "b1", "m1");
		assertThat(result.current()).containsExactly("m1");
		assertThat(versionRows()).containsExactly("m1");
		assertThat(engine.upgrade().steps()).isEmpty();
		assertThat(engine.current()).containsExactly("m1");
		assertThat(engine.history()).extracting(HistoryRow::revision).containsExactly("m1", "b1", "b2", "a1");
	}

	@Test
	void downgradesToBaseAndLeavesTheSchemaAsItWas() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		assertThat(engine.downgrade("base").steps()).containsExactly("m1", "b1", "b2", "a1");
		assertThat(versionRows()).isEmpty();
		assertThat(tables()).doesNotContain("a", "b", "c");
		assertThat(engine.history().get(0)).satisfies((row) -> {
			assertThat(row.direction()).isEqualTo(Direction.DOWNGRADE);
			assertThat(row.revision()).isEqualTo("a1");
		});
		assertThat(engine.upgrade().steps()).hasSize(4);
	}

	@Test
	void undoesAMergeWithMinusOne() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		assertThat(engine.downgrade("-1").current()).containsExactlyInAnyOrder("b1", "b2");
		assertThat(versionRows()).containsExactlyInAnyOrder("b1", "b2");
	}

	@Test
	void stampsWithoutRunning() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.stamp("b1", "b2");
		assertThat(versionRows()).containsExactlyInAnyOrder("b1", "b2");
		assertThat(tables()).doesNotContain("a");
		assertThat(engine.history()).extracting(HistoryRow::direction)
			.containsExactly(Direction.STAMP, Direction.STAMP);
		assertThat(engine.upgrade().steps()).containsExactly("m1");
	}

	@Test
	void stampsBase() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		engine.stamp("base");
		assertThat(versionRows()).isEmpty();
		assertThat(engine.history().get(0).revision()).isNull();
	}

	@Test
	void writesTheWholeHistoryRow() {
		this.folder.write("a.sql", """
				-- revision: a1
				-- branch-labels: shop
				-- message: first

				-- migrations:upgrade
				SELECT pg_sleep(0.05);
				""");
		this.folder.write("b.sql", "-- revision: b1\n-- depends-on: shop\n");
		engine().upgrade();
		HistoryRow row = engine().history().get(1);
		assertThat(row.revision()).isEqualTo("a1");
		assertThat(row.branchLabels()).containsExactly("shop");
		assertThat(row.message()).isEqualTo("first");
		assertThat(row.checksum()).startsWith("v1:");
		assertThat(row.durationMs()).isBetween(50L, 10_000L);
		assertThat(row.startedAt()).isBefore(row.finishedAt());
		assertThat(row.databaseUser()).isEqualTo("postgres");
		assertThat(row.applicationName()).isNotBlank();
		assertThat(engine().history().get(0).dependsOn()).containsExactly("shop");
		assertThat(versionRows()).containsExactly("b1");
	}

	@Test
	void createsNothingByLooking() {
		branchAndMerge();
		MigrationEngine engine = engine();
		assertThat(engine.current()).isEmpty();
		assertThat(engine.history()).isEmpty();
		assertThat(engine.status(200).upToDate()).isFalse();
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void rollsBackAFailedRevision(TransactionMode mode) {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);\n\nSELECT 1,\n  nothing FROM b;", "");
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).transaction(mode).build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade).satisfies((ex) -> {
			assertThat(ex.getStatement().revision()).isEqualTo("b1");
			assertThat(ex.getStatement().source()).endsWith("b1.sql");
			assertThat(ex.getStatement().line()).isEqualTo(9);
			assertThat(ex.getStatement().number()).isEqualTo(2);
			assertThat(ex.getError().sqlState()).isEqualTo("42703");
			assertThat(ex.getError().message()).contains("nothing");
		}).withMessageContaining("b1.sql:9, statement 2").withMessageContaining("42703");
		assertThat(tables()).doesNotContain("b");
		assertThat(versionRows()).isEqualTo((mode == TransactionMode.PER_RUN) ? List.of() : List.of("a1"));
	}

	@Test
	void reportsDetailAndHint() {
		this.folder.revision("a1", "DO $$ BEGIN RAISE 'no' USING DETAIL = 'why', HINT = 'how'; END $$;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("Detail: why")
			.withMessageContaining("Hint: how");
	}

	@Test
	void runsStatementsOutsideATransaction() {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a SELECT generate_series(1, 100);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				VACUUM a;
				ALTER TABLE a ADD COLUMN name text;
				""", "DROP INDEX CONCURRENTLY a_id;\nDROP TABLE a;");
		engine().upgrade();
		assertThat(this.database.query("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'a_id'::regclass"))
			.containsExactly("true");
		engine().downgrade("base");
		assertThat(tables()).doesNotContain("a");
		assertThat(this.database.query("SELECT count(*) FROM migrations_journal")).containsExactly("0");
	}

	@Test
	void runsStatementsOutsideATransactionWithinARunOfOne() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", null);
		this.folder.revision("c1 <- b1", "SELECT nothing;", null);
		MigrationEngine engine = this.folder.engine(this.database.dataSource())
			.transaction(TransactionMode.PER_RUN)
			.build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade);
		assertThat(versionRows()).containsExactly("a1");
		assertThat(this.database.query("SELECT revision || completed FROM migrations_journal")).containsExactly("b11");
	}

	@Test
	void goesOnBehindTheStatementsThatAreDone() {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a VALUES (1), (1);
				CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id);
				INSERT INTO a VALUES (2);
				""", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("goes on with this statement");
		assertThat(versionRows()).isEmpty();
		this.database.execute("DELETE FROM a; DROP INDEX a_id");
		assertThat(engine().upgrade().steps()).containsExactly("a1");
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("2");
		assertThat(engine().history()).hasSize(1);
	}

	@Test
	void noticesAChangedFileOfAnUnfinishedStep() {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nREINDEX TABLE CONCURRENTLY nothing;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		this.folder.revision("a1", "CREATE TABLE other (id int);\nVACUUM;", null);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("has changed since");
		engine().stamp("a1");
		assertThat(engine().upgrade().steps()).isEmpty();
		assertThat(this.database.query("SELECT count(*) FROM migrations_journal")).containsExactly("0");
	}

	@Test
	void saysToMarkAStatementThatCannotRunInATransaction() {
		this.folder.revision("a1", """
				CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
				CALL p();
				""", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("2D000")
			.withMessageContaining("-- migrations:autocommit");
		this.folder.revision("a1", """
				CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
				-- migrations:autocommit
				CALL p();
				""", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@Test
	void refusesAPlanWithAnIrreversibleRevisionBeforeAnythingRuns() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		engine().upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> engine().downgrade("base"))
			.withMessageContaining("'a1'")
			.withMessageContaining("a1.sql");
		assertThat(versionRows()).containsExactly("b1");
	}

	@Test
	void refusesToMoveADatabaseThatIsAhead() {
		branchAndMerge();
		engine().upgrade();
		this.folder.directory().resolve("m1.sql").toFile().delete();
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("'m1'");
		MigrationStatus status = engine().status(200);
		assertThat(status.upToDate()).isTrue();
		assertThat(status.current()).containsExactly("m1");
		assertThat(status.revisions()).extracting(RevisionStatus::state)
			.containsExactly(RevisionState.UNKNOWN, RevisionState.APPLIED, RevisionState.APPLIED,
					RevisionState.APPLIED);
		assertThat(status.revisions().get(0).downRevisions()).containsExactly("b1", "b2");
	}

	@Test
	void runsJavaRevisions() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.example"))
			.build();
		assertThat(engine.upgrade().steps()).containsExactly("e1", "e2");
		assertThat(this.database.query("SELECT name FROM example")).containsExactly("one");
		assertThat(engine.history().get(0).checksum()).isNull();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> engine.downgrade("base"));
	}

	@Test
	void namesTheLineWhereAJavaRevisionFails() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.failing"))
			.build();
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(engine::upgrade).satisfies((ex) -> {
			assertThat(ex.getPlace().revision()).isEqualTo("f1");
			assertThat(ex.getPlace().line()).isEqualTo(13);
			assertThat(ex).hasRootCauseMessage("No rates for today");
		}).withMessageContaining("FailingRevision:13").withMessageContaining("No rates for today");
		assertThat(tables()).doesNotContain("half_done");
	}

	@Test
	void rollsBackAnError() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.error"))
			.build();
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(engine::upgrade);
		assertThat(tables()).doesNotContain("half_done");
		assertThat(versionRows()).isEmpty();
		assertThat(this.database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
			.containsExactly("0");
	}

	@Test
	void putsBackTheSettingsThatARevisionChanges() throws SQLException {
		this.folder.revision("a1", """
				SELECT pg_catalog.set_config('search_path', '', false);
				SET statement_timeout = '1h';
				CREATE ROLE %s;
				SET ROLE %1$s;
				RESET ROLE;
				SET SESSION AUTHORIZATION %1$s;
				""".formatted(this.database.name() + "_role"), null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", null);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET work_mem = '7MB'");
			connection.setAutoCommit(false);
			this.folder.engine(new SingleConnectionDataSource(connection, true)).build().upgrade();
			assertThat(connection.getAutoCommit()).isFalse();
			connection.setAutoCommit(true);
			assertThat(show(statement, "work_mem")).isEqualTo("7MB");
			assertThat(show(statement, "statement_timeout")).isEqualTo("0");
			assertThat(show(statement, "search_path")).contains("public");
			assertThat(show(statement, "session_authorization")).isEqualTo("postgres");
		}
		assertThat(tables()).contains("b", "migrations_version");
		assertThat(this.database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
			.containsExactly("0");
	}

	@Test
	void keepsItsTablesWhereItIsTold() {
		branchAndMerge();
		MigrationEngine engine = this.folder.engine(this.database.dataSource())
			.schema("Own \"Schema\"")
			.versionTable("alembic_version")
			.historyTable("log")
			.build();
		engine.upgrade();
		assertThat(this.database.query("SELECT version_num FROM \"Own \"\"Schema\"\"\".alembic_version"))
			.containsExactly("m1");
		assertThat(engine.history()).hasSize(4);
		assertThat(tables()).doesNotContain("migrations_version", "log");
	}

	@Test
	void continuesADatabaseThatAlembicManaged() {
		branchAndMerge();
		this.database.execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL)");
		this.database.execute("INSERT INTO alembic_version VALUES ('b1'), ('b2')");
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).versionTable("alembic_version").build();
		assertThat(engine.status(200).current()).containsExactly("b1", "b2");
		assertThat(engine.upgrade().steps()).containsExactly("m1");
	}

	@Test
	void takesTablesOfALaterSchemaOfTheSearchPathForSomebodyElses() {
		branchAndMerge();
		engine().upgrade();
		this.database.execute("CREATE SCHEMA tenant");
		this.database.execute("ALTER DATABASE %s SET search_path = tenant, public".formatted(this.database.name()));
		assertThat(engine().current()).isEmpty();
		assertThat(engine().status(200).applied()).isEmpty();
		assertThat(engine().upgrade().steps()).hasSize(4);
		assertThat(this.database.query("SELECT version_num FROM tenant.migrations_version")).containsExactly("m1");
	}

	@Test
	void replacesPlaceholders() {
		this.folder.revision("a1", "CREATE TABLE ${name} (id int);\nDO $$ BEGIN PERFORM '${name}'; END $$;", null);
		this.folder.engine(this.database.dataSource()).placeholders(Map.of("name", "replaced")).build().upgrade();
		assertThat(tables()).contains("replaced");
	}

	@Test
	void refusesBrokenScriptsBeforeItConnects() {
		this.folder.write("a.sql", "-- revision: a1\n-- down_revision: x\n");
		assertThatExceptionOfType(InvalidScriptsException.class).isThrownBy(engine()::upgrade);
		assertThat(tables()).isEmpty();
	}

	@Test
	void namesAWrongPassword() {
		branchAndMerge();
		this.database.execute("CREATE ROLE \"%s_nologin\"".formatted(this.database.name()));
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(this.database.url());
		dataSource.setUser(this.database.name() + "_nologin");
		assertThatExceptionOfType(DatabaseFailedException.class)
			.isThrownBy(() -> this.folder.engine(dataSource).build().upgrade())
			.satisfies((ex) -> assertThat(ex.getSqlState()).startsWith("28"));
	}

	@Test
	void namesAnUnreachableServer() {
		branchAndMerge();
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl("jdbc:postgresql://localhost:1/none?user=me&password=secret");
		assertThatExceptionOfType(DatabaseFailedException.class)
			.isThrownBy(() -> this.folder.engine(dataSource).build().upgrade())
			.withMessageStartingWith("The database cannot be reached")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
	}

	private void branchAndMerge() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		this.folder.revision("b2 <- a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		this.folder.revision("m1 <- b1, b2", "", "");
	}

	private MigrationEngine engine() {
		return this.folder.engine(this.database.dataSource()).build();
	}

	private List<String> versionRows() {
		return this.database.query("SELECT version_num FROM migrations_version");
	}

	private List<String> tables() {
		return this.database
			.query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
	}

	private static String show(Statement statement, String setting) throws SQLException {
		try (var result = statement.executeQuery("SHOW " + setting)) {
			result.next();
			return result.getString(1);
		}
	}

}
