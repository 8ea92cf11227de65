package dev.migrations.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.migrations.run.MigrationRun;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.LogLines;
import dev.migrations.test.MigratorProcess;
import dev.migrations.test.Pauses;
import dev.migrations.test.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what is logged of what the server says while revisions run.
 */
class ServerMessagesIntegrationTests extends AbstractEngineIntegrationTests {

	@Test
	void warnsOfAGrantThatGrantsNothing() {
		Role owner = Role.create(this.database, "owner");
		this.database.execute("CREATE TABLE bill (id int)");
		this.database.execute("GRANT CREATE ON SCHEMA public TO " + owner.name());
		this.database.execute("GRANT SELECT ON bill TO " + owner.name());
		this.folder.revision("a1", "CREATE TABLE a (id int);\n\nGRANT SELECT ON bill TO PUBLIC;", null);
		this.folder.revision("b1 <- a1", "REVOKE SELECT ON bill FROM PUBLIC;", null);
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			this.folder.engine(owner.dataSource()).build().upgrade();
			assertThat(log.read())
				.anySatisfy((line) -> assertThat(line).startsWith("WARN 'a1' (")
					.endsWith("a1.sql:7, statement 2): WARNING 01007: no privileges were granted for \"bill\""))
				.anySatisfy((line) -> assertThat(line).startsWith("WARN 'b1' (")
					.endsWith("b1.sql:6, statement 1): WARNING 01006: no privileges could be revoked for \"bill\""));
		}
	}

	@Test
	void logsNoticesWithDetailAndHintInBothDirectionsAndOutsideATransaction() {
		this.folder.revision("a1", """
				DO $$ BEGIN RAISE NOTICE 'one' USING DETAIL = 'why', HINT = 'how'; RAISE INFO 'two'; END $$;
				-- migrations:autocommit
				DO $$ BEGIN RAISE NOTICE 'three'; RAISE LOG 'four'; RAISE DEBUG 'five'; END $$;
				""", "DROP TABLE IF EXISTS nothing;");
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			engine().upgrade();
			engine().downgrade("base");
			assertThat(log.read()).filteredOn((line) -> line.contains(".sql:"))
				.extracting((line) -> line.replaceAll("\\(/.*/", "("))
				.containsExactly("INFO 'a1' (a1.sql:5, statement 1): NOTICE: one Detail: why Hint: how",
						"INFO 'a1' (a1.sql:5, statement 1): INFO: two",
						"INFO 'a1' (a1.sql:7, statement 2): NOTICE: three",
						"INFO 'a1' (a1.sql:11, statement 1): NOTICE: table \"nothing\" does not exist, skipping");
		}
	}

	@Test
	void logsWhatTheServerSaysToAJavaRevision() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.talking"))
			.build();
		String place = "'t1' (dev.migrations.script.talking.TalkingRevision:";
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			engine.upgrade();
			engine.downgrade("base");
			assertThat(log.read()).contains("INFO " + place + "13): NOTICE: relation \"talk\" already exists, skipping",
					"WARN " + place + "14): WARNING 01000: careful",
					"INFO " + place + "20): NOTICE: table \"walk\" does not exist, skipping");
		}
	}

	@Test
	void logsWhatTheServerSaysToARepair() {
		this.database.execute("CREATE TABLE t AS SELECT 1 AS id FROM generate_series(1, 2)");
		this.folder.revision("a1", "CREATE UNIQUE INDEX CONCURRENTLY t_id ON t (id);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		this.database.execute("DELETE FROM t");
		this.database.execute("CREATE FUNCTION tell() RETURNS event_trigger LANGUAGE plpgsql AS "
				+ "$$ BEGIN RAISE WARNING 'told of %', tg_tag; END $$");
		this.database.execute("CREATE EVENT TRIGGER tell ON ddl_command_start EXECUTE FUNCTION tell()");
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			assertThat(engine().upgrade().steps()).containsExactly("a1");
			assertThat(log.read()).anySatisfy((line) -> assertThat(line).startsWith("WARN Repairing: DROP INDEX"))
				.anySatisfy((line) -> assertThat(line).startsWith("WARN 'a1' (")
					.endsWith("a1.sql:5, statement 1): WARNING 01000: told of DROP INDEX"));
		}
	}

	@Test
	void logsAsTheyCome() throws Exception {
		this.folder.revision("a1", """
				DO $$ BEGIN
				  RAISE NOTICE 'half'; PERFORM pg_advisory_lock(77); RAISE NOTICE 'whole';
				END $$;
				""", null);
		var executor = Executors.newSingleThreadExecutor();
		try (LogLines log = LogLines.of(MigrationRun.class); var other = this.database.session()) {
			other.query("SELECT pg_advisory_lock(77)::text");
			CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(engine()::upgrade, executor);
			Pauses.until(() -> log.read().stream().anyMatch((line) -> line.endsWith("NOTICE: half")));
			assertThat(run).isNotDone();
			other.query("SELECT pg_advisory_unlock(77)::text");
			run.get(20, TimeUnit.SECONDS);
			assertThat(log.read()).anyMatch((line) -> line.endsWith("NOTICE: whole"));
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void logsWhatCameBeforeAFailure() {
		this.folder.revision("a1", "DO $$ BEGIN RAISE WARNING 'before'; RAISE 'no'; END $$;", null);
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
			assertThat(log.read()).anyMatch((line) -> line.endsWith("WARNING 01000: before"));
		}
	}

	@Test
	void runsThroughAnyNumberOfNoticesInLittleMemory() throws InterruptedException {
		this.folder.revision("a1", """
				DO $$ BEGIN
				  FOR i IN 1..600000 LOOP RAISE NOTICE 'row % of %', i, repeat('x', 200); END LOOP;
				END $$;
				""", null);
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder)) {
			assertThat(process.result()).containsExactly("a1");
			List<String> lines = process.output().lines().filter((line) -> line.contains("a1.sql:5")).toList();
			assertThat(lines).hasSizeBetween(102, 150)
				.anySatisfy((line) -> assertThat(line).contains("NOTICE: row 600000 of"));
			assertThat(lines.get(lines.size() - 1)).containsPattern("\\d{6} more messages were not logged");
		}
	}

	@Test
	void namesTheStatementThatAnErrorOfTheVirtualMachineStops() throws InterruptedException {
		this.folder.revision("a1", """
				CREATE TABLE a (id int);
				DO $$ BEGIN RAISE NOTICE '%', repeat('x', 200000000); END $$;
				""", null);
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder)) {
			assertThat(process.failure()).contains("a1.sql:6, statement 2) failed: java.lang.OutOfMemoryError");
			assertThat(tables()).doesNotContain("a");
		}
	}

}
