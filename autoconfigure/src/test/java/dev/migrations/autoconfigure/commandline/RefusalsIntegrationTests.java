package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.revision.Plan;
import dev.migrations.run.MigrationListener;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the sentences of refusals, which the reference documentation lists.
 */
class RefusalsIntegrationTests {

	@TempDir
	private Path directory;

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	private CommandTester tester;

	@BeforeEach
	void writeRevisions() {
		this.folder = new ScriptFolder(this.directory).revision("aaaa1", "SELECT 1", "SELECT 1")
			.revision("bbbb2 <- aaaa1\n-- branch-labels: billing", "SELECT 1", "SELECT 1")
			.revision("cccc3 <- aaaa1", "SELECT 1", null);
		this.tester = tester().database(this.database);
	}

	@Test
	void unknown() {
		assertRefused("No revision or branch is named 'aaab1'. Did you mean 'aaaa1'?", "upgrade", "aaab1");
	}

	@Test
	void ambiguous() {
		this.folder.revision("aaaa12345 <- bbbb2", "", "");
		assertRefused("Several names begin with 'aaaa': ", "show", "aaaa");
	}

	@Test
	void severalHeads() {
		assertRefused(
				"Multiple heads are present for 'head': 'bbbb2' (%s/bbbb2.sql), 'cccc3' (%s/cccc3.sql)."
					.formatted(this.directory, this.directory) + " Name one, or join them with 'merge heads'.",
				"upgrade", "head");
	}

	@Test
	void severalCurrentRows() {
		this.tester.run("upgrade", "heads");
		assertRefused("Several revisions are current for '-1': ", "downgrade", "-1");
	}

	@Test
	void notOnThisBranch() {
		assertRefused("Revision 'cccc3' (%s/cccc3.sql) is not a member of branch 'billing'.".formatted(this.directory),
				"upgrade", "billing@cccc3");
	}

	@Test
	void walkedTooFar() {
		assertRefused("There are not enough revisions for the steps of 'billing@+9': ", "upgrade", "billing@+9");
	}

	@Test
	void overlapping() {
		this.tester.run("ensure-version");
		this.database.execute("INSERT INTO migrations_version VALUES ('aaaa1'), ('bbbb2')");
		assertRefused("Revision 'bbbb2' (%s/bbbb2.sql) already contains 'aaaa1'".formatted(this.directory), "upgrade",
				"heads");
	}

	@Test
	void irreversible() {
		this.tester.run("upgrade", "cccc3");
		assertRefused("The downgrade contains what cannot be undone: 'cccc3' (%s/cccc3.sql). Nothing was run."
			.formatted(this.directory), "downgrade", "base");
	}

	@Test
	void notApplied() {
		assertRefused("Cannot downgrade to 'bbbb2'", "downgrade", "bbbb2");
	}

	@Test
	void unknownRows() {
		this.tester.run("stamp", "bbbb2");
		this.database.execute("UPDATE migrations_version SET version_num = 'ffff6'");
		String refusal = "The database is at 'ffff6', which no script describes: ";
		assertRefused(refusal, "upgrade");
		assertRefused(refusal, "upgrade", "heads", "--dry-run");
		assertRefused(refusal, "upgrade", "heads", "--sql");
		assertRefused(refusal, "downgrade", "base");
		assertRefused(refusal, "downgrade", "-1", "--dry-run");
		assertRefused(refusal, "stamp", "aaaa1");
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("ffff6");
	}

	@Test
	void brokenScripts() {
		this.folder.write("x.sql", "-- revision: xxxx1\n-- down_revision: aaaa1\n-- migrations:upgrad\n");
		Result result = this.tester.run("heads");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).startsWith("error: The revision scripts have 2 mistakes:\n")
			.contains("  - " + this.directory + "/x.sql:2: ", "  - " + this.directory + "/x.sql:3: ")
			.endsWith("\nCorrect the scripts and try again; nothing was run.\n");
	}

	@Test
	void failingStatement() {
		this.folder.revision("dddd4 <- bbbb2", "SELECT nonsense", "");
		Result result = this.tester.run("upgrade", "dddd4");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err())
			.contains("error: Revision 'dddd4' (%s/dddd4.sql:6, statement 1) failed with SQL state 42703"
				.formatted(this.directory))
			.doesNotContain("\tat ");
	}

	@Test
	void locked() throws SQLException {
		this.tester.run("upgrade", "aaaa1");
		try (Connection holder = this.database.dataSource().getConnection();
				Statement statement = holder.createStatement()) {
			statement.execute("SET application_name = 'another one'");
			statement.execute("SELECT pg_advisory_lock(key) FROM (SELECT %s AS key) k".formatted(lockKey()));
			this.tester.property("migrations.lock.timeout", "1ms");
			assertRefused(
					"The lock on \"public\".\"migrations_version\" was not free within 1 ms: the session with pid ",
					"upgrade", "heads");
		}
	}

	private long lockKey() {
		this.folder.revision("lock5 <- bbbb2", """
				CREATE TABLE lock_key AS SELECT (classid::bigint << 32 | objid::bigint) AS key FROM pg_locks
				WHERE locktype = 'advisory' AND pid = pg_backend_pid()""", "DROP TABLE lock_key");
		tester().database(this.database).run("upgrade", "lock5");
		String key = this.database.query("SELECT key::text FROM lock_key").get(0);
		assertThat(tester().database(this.database).run("downgrade", "aaaa1").code()).isZero();
		return Long.parseLong(key);
	}

	@Test
	void noPermission() {
		this.database.execute("REVOKE CREATE ON SCHEMA public FROM public");
		this.database.execute("DROP ROLE IF EXISTS reader");
		this.database.execute("CREATE ROLE reader LOGIN");
		Result result = tester().property("spring.datasource.url", this.database.url())
			.property("spring.datasource.username", "reader")
			.run("upgrade", "billing");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("error: ", "permission denied for schema public",
				"GRANT CREATE ON SCHEMA public TO reader");
	}

	@Test
	void unreachable() {
		Result result = tester().property("spring.datasource.url", "jdbc:postgresql://localhost:1/nowhere")
			.run("current");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("error: The database cannot be reached: Connection to localhost:1 refused.",
				"Make sure that the server runs and that the URL leads to it.");
	}

	@Test
	void readOnly() {
		this.database
			.execute("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(this.database.name()));
		Result result = this.tester.run("upgrade", "billing");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("SQL state 25006", "this one is read-only.");
	}

	@Test
	void notPostgres() {
		Result result = tester().property("spring.datasource.url", "jdbc:h2:mem:other").run("current");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err())
			.contains("error: The data source leads to 'H2', but migrations run on PostgreSQL only.");
	}

	@Test
	void entitiesMissing() {
		assertRefused("There are no JPA entities: the application has no bean of type 'EntityManagerFactory'.",
				"check");
		assertRefused("There are no JPA entities", "revision", "--autogenerate", "--head", "bbbb2");
	}

	@Test
	void generatedJava() {
		assertRefused("'--autogenerate' writes SQL only. Leave out '--java'.", "revision", "--autogenerate", "--java");
	}

	@Test
	void renameInAnotherForm() {
		assertRefused("'--rename-column' takes the form 'table.old:new', not 'name:full_name'.", "check",
				"--rename-column", "name:full_name");
		assertRefused("'--rename-table' takes the form 'old:new', not 'person'.", "check", "--rename-table", "person");
	}

	@Test
	void checksumsAsScript() {
		assertRefused("'stamp --checksums' has neither a plan nor a script", "stamp", "--checksums", "--sql");
	}

	@Test
	void rangeWithoutScript() {
		assertRefused("The range 'base:billing' needs '--sql'", "upgrade", "base:billing");
	}

	@Test
	void unknownInstance() {
		assertRefused("No engine is named 'other'. Type '--instance' with one of 'migrationEngine', or leave it out.",
				"heads", "--instance", "other");
	}

	@Test
	void noEngine() {
		assertRefused("This application has no migration engine. ", "heads", "--migrations.enabled=false");
	}

	@Test
	void tellsWhereAnErrorComesFromWhenAsked() {
		assertThat(this.tester.run("upgrade", "head", "--stacktrace").err()).contains("MigrationRefusedException",
				"\tat ");
	}

	private CommandTester tester() {
		return new CommandTester().folder(this.folder);
	}

	@Test
	void tellsOfAnErrorOfTheVirtualMachine() {
		Result result = this.tester.application(ExhaustedApplication.class).run("upgrade", "aaaa1");
		assertThat(result.code()).isOne();
		assertThat(result.err()).contains("error: StackOverflowError: too deep");
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).isEmpty();
	}

	private void assertRefused(String sentence, String... words) {
		Result result = this.tester.run(words);
		assertThat(result.errors()).filteredOn((line) -> line.startsWith("error: "))
			.singleElement()
			.asString()
			.startsWith("error: " + sentence);
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).doesNotContain("\tat ");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(CommandTester.TestApplication.class)
	static class ExhaustedApplication {

		@Bean
		MigrationListener exhausted() {
			return new MigrationListener() {

				@Override
				public void stepStarted(Plan plan, int index) {
					throw new StackOverflowError("too deep");
				}

			};
		}

	}

}
