package dev.migrations.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.lock.LockMode;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.store.Direction;
import dev.migrations.test.LogLines;
import dev.migrations.test.MigratorProcess;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests an older version of an application beside a step that a newer one has begun and
 * not finished, as a user without further rights.
 */
@Timeout(90)
class UnfinishedStepOfAnotherVersionIntegrationTests extends AbstractEngineIntegrationTests {

	private ScriptFolder newer;

	private Role role;

	@BeforeEach
	void writeBothVersions(@TempDir Path directory) {
		this.role = Role.create(this.database, "plain");
		this.database.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + this.role.name());
		this.newer = new ScriptFolder(directory);
		for (ScriptFolder each : new ScriptFolder[] { this.folder, this.newer }) {
			each.revision("a1", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);", "DROP TABLE t;");
		}
		older().upgrade();
	}

	@AfterEach
	void dropRole() {
		this.database.execute("DROP OWNED BY " + this.role.name() + "; DROP ROLE " + this.role.name());
	}

	@Test
	void startsBesideABuildThatFailed() {
		failToBuild("");
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			assertThat(older().upgrade().steps()).isEmpty();
			assertThat(log.read()).singleElement()
				.asString()
				.contains("The upgrade of 'b1', which no script describes,", "0 of its statements are done",
						"'migrations resume --forget'");
		}
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(older()::resume)
			.withMessageContaining("'migrations resume --forget'");
	}

	@Test
	void removesWhatAFailedBuildLeft() {
		failToBuild("");
		assertThat(indexes()).containsExactly("ix false");
		assertThat(older().forgetUnfinished().steps()).isEmpty();
		assertThat(indexes()).isEmpty();
		assertThat(unfinished()).isEmpty();
		assertThat(older().upgrade().steps()).isEmpty();
	}

	@Test
	void removesWhatAFailedBuildLeftInAnotherSchema() {
		this.database.execute("CREATE SCHEMA \"Other One\" AUTHORIZATION " + this.role.name());
		failToBuild("SET search_path = \"Other One\";\nCREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);\n");
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			older().forgetUnfinished();
			assertThat(log.read())
				.anySatisfy((line) -> assertThat(line).contains("3 of its statements are done", "what is done stays"));
		}
		assertThat(this.database.query("SELECT 1 FROM pg_index WHERE NOT indisvalid")).isEmpty();
		assertThat(this.database.query("SELECT count(*) FROM \"Other One\".t")).containsExactly("2");
	}

	@Test
	void removesWhatAFailedBuildLeftWhenItStamps() {
		failToBuild("");
		older().stamp("a1");
		assertThat(indexes()).isEmpty();
		assertThat(unfinished()).isEmpty();
	}

	@Test
	void runsItsOwnRevisionsInsteadOfOneOfWhichNothingIsDone() {
		failToBuild("");
		this.folder.revision("c1 <- a1", "CREATE TABLE c (id int);", null);
		assertThat(older().upgrade().steps()).containsExactly("c1");
		assertThat(indexes()).isEmpty();
		assertThat(unfinished()).isEmpty();
	}

	@Test
	void refusesItsOwnRevisionsBesideOneOfWhichSomethingIsDone() {
		failToBuild("CREATE TABLE u (id int);\n");
		this.folder.revision("c1 <- a1", "CREATE TABLE c (id int);", null);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(older()::upgrade)
			.withMessageContaining("'b1', which no script describes")
			.withMessageContaining("1 of its statements are done");
		older().forgetUnfinished();
		assertThat(older().upgrade().steps()).containsExactly("c1");
	}

	@Test
	void theNewerVersionGoesOnAfterwards() {
		failToBuild("");
		older().upgrade();
		this.database.execute("DELETE FROM t");
		assertThat(newer(LockMode.AUTO).upgrade().steps()).containsExactly("b1");
		assertThat(indexes()).containsExactly("ix true");
	}

	@ParameterizedTest
	@EnumSource(value = LockMode.class, names = { "SESSION", "TRANSACTION" })
	void startsBesideABuildThatIsGoingOn(LockMode mode) throws Exception {
		this.newer.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ix ON t (id);", null);
		CompletableFuture<?> build;
		try (TestSession writer = this.database.session(); LogLines log = LogLines.of(MigrationRun.class)) {
			writer.execute("BEGIN");
			writer.execute("INSERT INTO t VALUES (2)");
			MigrationEngine engine = newer(mode);
			build = CompletableFuture.supplyAsync(engine::upgrade, (work) -> new Thread(work).start());
			awaitBuild();
			assertThat(older().upgrade().steps()).isEmpty();
			assertThat(log.read()).anySatisfy((line) -> assertThat(line).contains("'b1', which no script describes,",
					"It is worked on by the session with pid "));
			writer.execute("COMMIT");
		}
		build.get(60, TimeUnit.SECONDS);
		assertThat(indexes()).containsExactly("ix true");
	}

	@Test
	void startsAsAProcessBesideTheNewOnesBuild() throws Exception {
		this.newer.revision("b1 <- a1", "CREATE TABLE u (id int);\nCREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);",
				null);
		try (TestSession writer = this.database.session(); MigratorProcess build = process(this.newer)) {
			writer.execute("BEGIN");
			writer.execute("INSERT INTO t VALUES (2)");
			build.release();
			awaitBuild();
			assertStarts();
			assertThat(older().status(0).unfinished()).satisfies((unfinished) -> {
				assertThat(unfinished.migrator()).startsWith("the session with pid ");
				assertThat(unfinished.description()).contains("1 of its statements are done", "It is worked on by ");
			});
			writer.execute("COMMIT");
			assertThat(build.failure()).contains("23505");
		}
		assertStarts();
		assertThat(older().status(0).unfinished()).satisfies((unfinished) -> {
			assertThat(unfinished)
				.extracting(UnfinishedStatus::revision, UnfinishedStatus::direction, UnfinishedStatus::completed,
						UnfinishedStatus::migrator, UnfinishedStatus::command)
				.containsExactly("b1", Direction.UPGRADE, 1, null, "migrations resume --forget");
			assertThat(unfinished.startedAt()).isBetween(Instant.now().minusSeconds(120), Instant.now());
		});
		assertThat(newer(LockMode.AUTO).status(0).unfinished()).extracting(UnfinishedStatus::command)
			.isEqualTo("migrations resume");
		older().forgetUnfinished();
		assertThat(older().status(0).unfinished()).isNull();
	}

	private void assertStarts() throws Exception {
		try (MigratorProcess old = process(this.folder)) {
			old.release();
			assertThat(old.result()).isEmpty();
			assertThat(old.output()).contains("The upgrade of 'b1', which no script describes,");
		}
	}

	private MigratorProcess process(ScriptFolder scripts) {
		return MigratorProcess.start(this.database, scripts, "user=" + this.role.name(), "wait=true");
	}

	@Test
	void leavesAHalfUndoneRevisionOfItsOwnToAPerson() {
		this.folder.revision("b1 <- a1", "CREATE TABLE u (id int);", "DROP TABLE u;\nDROP INDEX CONCURRENTLY nothing;");
		older().upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> older().downgrade("-1"));
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(older()::upgrade)
			.withMessageContaining("downgrade of 'b1'");
	}

	@Test
	void doesNotFailAtAJournalOfAnotherShape() {
		this.database.execute("DROP TABLE migrations_journal");
		this.database.execute(
				"""
						CREATE TABLE migrations_journal (version_table text PRIMARY KEY, revision varchar(128) NOT NULL,
						direction varchar(9) NOT NULL, checksum text NOT NULL, completed integer NOT NULL, token text, evidence text,
						session text, started_at timestamptz NOT NULL)""");
		this.database.execute("ALTER TABLE migrations_journal OWNER TO " + this.role.name());
		this.database
			.execute("INSERT INTO migrations_journal VALUES ('migrations_version', 'b1', 'upgrade', 'v1:1', 2, 't', "
					+ "'', '1 2', now())");
		assertThat(older().upgrade().steps()).isEmpty();
		assertThat(older().resume().steps()).isEmpty();
		assertThat(older().forgetUnfinished().steps()).isEmpty();
	}

	private void failToBuild(String before) {
		this.newer.revision("b1 <- a1", before + "CREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(newer(LockMode.AUTO)::upgrade)
			.withMessageContaining("23505");
	}

	private void awaitBuild() throws InterruptedException {
		String running = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '/* migrations b1 %CREATE %INDEX%' "
				+ "AND pid <> pg_backend_pid()";
		while (this.database.query(running).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private List<String> indexes() {
		return this.database.query("SELECT indexrelid::regclass::text || ' ' || indisvalid FROM pg_index "
				+ "WHERE indrelid = 't'::regclass ORDER BY 1");
	}

	private List<String> unfinished() {
		return this.database.query("SELECT revision FROM migrations_journal");
	}

	private MigrationEngine older() {
		return this.folder.engine(plain()).build();
	}

	private MigrationEngine newer(LockMode mode) {
		return this.newer.engine(plain()).lockMode(mode).build();
	}

	private DataSource plain() {
		return this.database.dataSource(this.role.name());
	}

}
