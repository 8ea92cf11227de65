package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.migrations.revision.RevisionNode;
import dev.migrations.run.RunProblem;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.test.CatalogText;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs scripts with psql, and holds what they leave against what the engine leaves.
 */
class OfflineScriptsIntegrationTests {

	private static final String LOCKS = """
			SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
			WHERE l.locktype = 'advisory' AND d.datname = current_database()""";

	private static final String HISTORY = """
			SELECT concat_ws('|', id, coalesce(revision, 'base'), direction, down_revisions, depends_on, branch_labels,
				message, checksum, finished_at >= started_at, duration_ms < 60000, database_user, application_name <> '')
			FROM migrations_history ORDER BY id""";

	private final TestDatabase byEngine = PostgresServer.createDatabase();

	private final TestDatabase byPsql = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		Psql.assumeInstalled();
		this.folder = new ScriptFolder(directory);
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void leavesWhatTheEngineLeaves(TransactionMode mode) {
		branchesAndNastyStatements();
		both(mode, (engine) -> engine.upgrade("heads"), (scripts) -> scripts.upgrade("base:heads"));
		both(mode, (engine) -> engine.downgrade("b1"), (scripts) -> scripts.downgrade("b1"));
		both(mode, (engine) -> engine.upgrade("b1+1"), (scripts) -> scripts.upgrade("b1+1"));
		both(mode, (engine) -> engine.upgrade("heads"), (scripts) -> scripts.upgrade("heads"));
		both(mode, (engine) -> engine.stamp("b1"), (scripts) -> scripts.stamp("b1"));
		both(mode, (engine) -> engine.stamp("heads"), (scripts) -> scripts.stamp("b1,x1:heads"));
		both(mode, (engine) -> engine.purge("m1"), (scripts) -> scripts.purge("m1"));
		both(mode, (engine) -> engine.stamp("heads"), (scripts) -> scripts.stamp("heads"));
		both(mode, (engine) -> engine.downgrade("base"), (scripts) -> scripts.downgrade("heads:base"));
		both(mode, (engine) -> engine.stamp("heads"), (scripts) -> scripts.stamp(":heads"));
		both(mode, (engine) -> engine.stamp("base"), (scripts) -> scripts.stamp("base"));
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void leavesWhatDumpsAlike(TransactionMode mode) {
		String server = this.byPsql.query("SELECT current_setting('server_version_num')").get(0);
		Assumptions.assumeTrue(Psql.version("pg_dump") >= Integer.parseInt(server) / 10_000,
				"No pg_dump of the server's version is on the path");
		branchesAndNastyStatements();
		both(mode, (engine) -> engine.upgrade("heads"), (scripts) -> scripts.upgrade("base:heads"));
		assertThat(Psql.dump(this.byPsql)).contains("dump complete").isEqualTo(Psql.dump(this.byEngine));
		both(mode, (engine) -> engine.downgrade("b1"), (scripts) -> scripts.downgrade("b1"));
		assertThat(Psql.dump(this.byPsql)).contains("dump complete").isEqualTo(Psql.dump(this.byEngine));
	}

	@Test
	void runsWithinAConfiguredSchema() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		String schema = "Own \"Schema\" :x 'y' \\";
		MigrationEngine engine = this.folder.engine(this.byPsql.dataSource())
			.schema(schema)
			.versionTable("v$migrations$")
			.build();
		run(engine.offline().upgrade(":a1"));
		assertThat(engine.current()).containsExactly("a1");
		assertThat(engine.history()).hasSize(1);
		run(engine.offline().downgrade("base"));
		assertThat(engine.current()).isEmpty();
		run(engine.offline().upgrade());
		assertThat(engine.current()).containsExactly("a1");
	}

	@ParameterizedTest
	@CsvSource({ "shop, base:a1, ''", "shop, a1, ''", ", base:a1, 'shop,public'", ", a1, 'shop,public'",
			", base:a1, shop", ", a1, shop" })
	void makesTheSchemaThatTheFirstRevisionCreates(@Nullable String schema, String range, String searchPath) {
		this.folder.revision("a1", "CREATE SCHEMA IF NOT EXISTS shop;\nCREATE TABLE shop.a (id int);", null);
		if (!searchPath.isEmpty()) {
			this.byPsql.execute("ALTER DATABASE " + this.byPsql.name() + " SET search_path = " + searchPath);
		}
		MigrationEngine engine = this.folder.engine(this.byPsql.dataSource()).schema(schema).build();
		assertThat(engine.plans().upgrade().steps()).hasSize(1);
		run(engine.offline().upgrade(range));
		assertThat(engine.current()).containsExactly("a1");
		assertThat(engine.upgrade().steps()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void runsAtTheIsolationLevelOfTheEngine(TransactionMode mode) {
		for (TestDatabase database : List.of(this.byEngine, this.byPsql)) {
			database.execute(
					"ALTER DATABASE %s SET default_transaction_isolation = 'serializable'".formatted(database.name()));
		}
		this.folder.revision("a1", "CREATE TABLE a AS SELECT current_setting('transaction_isolation');", null);
		both(mode, (engine) -> engine.upgrade("heads"), (scripts) -> scripts.upgrade("base:heads"));
		assertThat(this.byPsql.query("SELECT * FROM a")).containsExactly("read committed")
			.isEqualTo(this.byEngine.query("SELECT * FROM a"));
	}

	@Test
	void keepsItsTablesApartFromWhatARevisionSets() {
		this.folder.revision("a1", """
				CREATE SCHEMA other;
				CREATE TABLE other.migrations_version (version_num text);
				SELECT pg_catalog.set_config('search_path', 'other', false);
				CREATE TABLE in_other (id int);
				CREATE INDEX CONCURRENTLY in_other_id ON in_other (id);
				SET statement_timeout = '1h';
				CREATE SCHEMA postgres;
				""", null);
		this.folder.revision("b1 <- a1",
				"CREATE TABLE b AS SELECT current_setting('statement_timeout') AS timeout;\nSET ROLE pg_monitor;",
				null);
		this.folder.revision("c1 <- b1", "SET SESSION AUTHORIZATION pg_monitor;", null);
		run(engine(this.byPsql).offline().upgrade("base:heads"));
		assertThat(this.byPsql.query("SELECT version_num FROM public.migrations_version")).containsExactly("c1");
		assertThat(this.byPsql.query("SELECT DISTINCT database_user FROM public.migrations_history"))
			.containsExactly("postgres");
		assertThat(this.byPsql.query("SELECT count(*) FROM other.migrations_version")).containsExactly("0");
		assertThat(this.byPsql.query("SELECT timeout FROM postgres.b")).containsExactly("0");
		assertThat(this.byPsql.query("SELECT count(*) FROM other.in_other")).containsExactly("0");
	}

	@Test
	void refusesOtherRowsThanThoseItWasWrittenFor() {
		branchesAndNastyStatements();
		String script = engine(this.byPsql).offline().upgrade("a1:heads");
		engine(this.byPsql).ensureTables();
		Psql psql = Psql.run(this.byPsql, script);
		assertThat(psql.code()).isEqualTo(3);
		assertThat(psql.output()).contains("ERROR:  The version table holds {}, but this script goes on from {a1}.")
			.contains("HINT:  Nothing of the step was kept; write the script again.");
		assertThat(engine(this.byPsql).history()).isEmpty();
	}

	@Test
	void failsWithTheStatementThatFails() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);\nSELECT nothing;", null);
		Psql psql = Psql.run(this.byPsql, engine(this.byPsql).offline().upgrade());
		assertThat(psql.code()).isEqualTo(3);
		assertThat(psql.output()).contains("column \"nothing\" does not exist");
		assertThat(engine(this.byPsql).current()).containsExactly("a1");
		assertThat(this.byPsql.query("SELECT to_regclass('b')::text")).containsExactly((String) null);
	}

	@Test
	void letsTheEngineGoOnWhereAScriptStopped() {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				INSERT INTO a VALUES (1), (1);
				CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id);
				INSERT INTO a VALUES (2);
				""", null);
		MigrationEngine engine = engine(this.byPsql);
		String script = engine.offline().upgrade();
		assertThat(Psql.run(this.byPsql, script).code()).isEqualTo(3);
		assertThat(Psql.run(this.byPsql, script).output()).contains("The upgrade of 'a1' was begun at")
			.contains("Finish it first");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(() -> engine.offline().upgrade());
		assertThat(engine.plans().upgrade().steps()).hasSize(1);
		this.byPsql.execute("DELETE FROM a; DROP INDEX a_id");
		assertThat(engine.upgrade().steps()).containsExactly("a1");
		assertThat(this.byPsql.query("SELECT id FROM a")).containsExactly("2");
	}

	@Test
	void refusesWhileAnotherSessionMigrates() throws InterruptedException {
		this.folder.revision("a1", "SELECT pg_sleep(3);", null);
		MigrationEngine engine = engine(this.byPsql);
		String script = engine.offline().upgrade();
		Thread migrating = new Thread(engine::upgrade);
		migrating.start();
		while (this.byPsql.query(LOCKS).contains("0")) {
			Thread.onSpinWait();
		}
		Psql psql = Psql.run(this.byPsql, script);
		assertThat(psql.code()).isEqualTo(3);
		assertThat(psql.output()).contains("Another session migrates the same schema");
		migrating.join();
		assertThat(engine.current()).containsExactly("a1");
	}

	@Test
	void holdsTheLockOfTheEngineUntilItsEnd() {
		this.folder.revision("a1",
				"CREATE TABLE a AS SELECT objid::text FROM pg_locks l JOIN pg_database d "
						+ "ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database();",
				null);
		both(TransactionMode.PER_REVISION, (engine) -> engine.upgrade("heads"),
				(scripts) -> scripts.upgrade("base:heads"));
		assertThat(this.byPsql.query("SELECT objid FROM a")).hasSize(1)
			.isEqualTo(this.byEngine.query("SELECT objid FROM a"));
	}

	@Test
	void refusesWhatTheCommandRefuses() {
		this.folder.revision("a1", "", null);
		MigrationEngine engine = engine(this.byPsql);
		Refusals.assertThatRefusal(RunProblem.IrreversibleRevision.class)
			.isThrownBy(() -> engine.offline().downgrade("a1:base"));
		Refusals.assertThatRefusal(EngineProblem.InvalidRange.class)
			.isThrownBy(() -> engine.offline().downgrade("a1:"));
		Refusals.assertThatRefusal(EngineProblem.InvalidRange.class)
			.isThrownBy(() -> engine.offline().stamp("base:a1", "a1:a1"));
	}

	@Test
	void namesJavaRevisions() {
		MigrationEngine engine = MigrationEngine.builder(this.byPsql.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.example"))
			.build();
		Refusals.assertThatRefusal(RunProblem.JavaRevisionsOffline.class)
			.isThrownBy(() -> engine.offline().upgrade("base:heads"))
			.withMessageContaining("'e1' (dev.migrations.script.example.CreateExample)")
			.satisfies((ex) -> assertThat(ex.revisions()).extracting(RevisionNode::id).containsExactly("e1", "e2"));
		run(engine.offline().stamp("base:heads"));
		assertThat(engine.current()).containsExactly("e2");
	}

	@Test
	void doesNothingWhenThereIsNothingToDo() {
		this.folder.revision("a1", "", null);
		assertThat(engine(this.byPsql).offline().upgrade("a1:heads")).contains("-- Nothing to run");
		run(engine(this.byPsql).offline().upgrade("a1:heads"));
		assertThat(CatalogText.read(this.byPsql)).isEmpty();
	}

	@Test
	void forgetsRowsThatNoScriptDescribes() {
		this.folder.revision("a1", "", null);
		this.folder.revision("b1 <- a1", "", null);
		MigrationEngine engine = engine(this.byPsql);
		engine.upgrade();
		this.byPsql.execute("UPDATE migrations_version SET version_num = 'un''known :x \\'");
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(() -> engine.offline().stamp("a1"));
		run(engine.offline().purge("a1"));
		assertThat(engine.current()).containsExactly("a1");
	}

	@Test
	void failsAlikeWhereARevisionFails() {
		this.folder.revision("a1", "SELECT E'a' \\ 1;".replace("\\", "~~~~"), null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine(this.byEngine)::upgrade);
		assertThat(Psql.run(this.byPsql, engine(this.byPsql).offline().upgrade()).code()).isEqualTo(3);
	}

	private void branchesAndNastyStatements() {
		this.folder.write("a1.sql", """
				-- revision: a1
				-- branch-labels: shop, it-s
				-- message: it's the ${first}: "\\d" :USER $migrations$

				-- migrations:upgrade
				CREATE TABLE a (id int, name text, made timestamptz DEFAULT '2020-07-01 12:00');
				INSERT INTO a VALUES (1, ':USER :''USER'' \\d é 😀'), (2, E'x\\'y''z\\\\'), (3, $$a
				b; \\q :HOST
				$$), (4, (ARRAY[1, 2, 3])[1:2]::text), (5, 'date ' || '2020-02-01'::date);
				CREATE VIEW v AS SELECT a.id::int AS id, (ARRAY[1, 2])[1 :id] AS part FROM a; -- at the end
				CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC
				  SELECT CASE WHEN x = 1 THEN 2 ELSE (SELECT sum(n) FROM unnest((ARRAY[1, 2])[x:x]) AS n) END; -- END;
				END;
				CREATE FUNCTION begin() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN RETURN 1; END $f$;
				CREATE RULE r AS ON DELETE TO a DO ALSO (INSERT INTO a VALUES (6); INSERT INTO a VALUES (7));
				SELECT E'a'
				'b\\';c', 1;
				COMMENT ON TABLE ${first} IS '$${first}' -- the end
				;
				CREATE TYPE mood AS ENUM ('sad');
				SET search_path = pg_catalog;
				CREATE TABLE public.c (id int DEFAULT length('abc')
				/* :USER */ );

				-- migrations:downgrade
				DROP TABLE c; DROP VIEW v; DROP FUNCTION f; DROP FUNCTION begin; DROP TABLE a; DROP TYPE mood;
				""");
		this.folder.revision("b1 <- a1", """
				INSERT INTO a SELECT generate_series(10, 20);
				CREATE INDEX CONCURRENTLY a_id ON a (id);
				SET work_mem = '5MB';
				VACUUM a;
				CREATE TABLE b AS SELECT current_setting('work_mem');
				-- migrations:autocommit
				ALTER TYPE mood ADD VALUE 'happy';
				REINDEX TABLE CONCURRENTLY a;
				""", "DROP TABLE b;\nDROP INDEX CONCURRENTLY a_id;");
		this.folder.revision("b2 <- a1", "", "");
		this.folder.revision("m1 <- b1, b2", "CREATE TABLE m AS SELECT current_setting('work_mem');", "DROP TABLE m;");
		this.folder.write("x1.sql",
				"-- revision: x1\n-- depends-on: a1\n-- migrations:upgrade\n-- migrations:downgrade\n");
	}

	private void both(TransactionMode mode, Consumer<MigrationEngine> move, Function<OfflineScripts, String> script) {
		move.accept(engine(this.byEngine, mode));
		run(script.apply(engine(this.byPsql, mode).offline()));
		assertThat(CatalogText.read(this.byPsql)).isEqualTo(CatalogText.read(this.byEngine));
		for (String query : List.of("SELECT version_num FROM migrations_version ORDER BY 1", HISTORY,
				"SELECT count(*) FROM migrations_journal")) {
			assertThat(this.byPsql.query(query)).isEqualTo(this.byEngine.query(query));
		}
	}

	private void run(String script) {
		Psql psql = Psql.run(this.byPsql, script);
		assertThat(psql.code()).as(psql.output() + script).isZero();
		assertThat(this.byPsql.query(LOCKS)).containsExactly("0");
	}

	private MigrationEngine engine(TestDatabase database) {
		return engine(database, TransactionMode.PER_REVISION);
	}

	private MigrationEngine engine(TestDatabase database, TransactionMode mode) {
		return this.folder.engine(database.dataSource()).placeholders(Map.of("first", "a")).transaction(mode).build();
	}

}
