package dev.migrations.autoconfigure.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.application.ForgetfulApplication;
import dev.migrations.autoconfigure.commandline.application.HierarchyApplication;
import dev.migrations.autoconfigure.commandline.application.TraceApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for command mode with real processes.
 */
class CommandModeIntegrationTests {

	private static final String NOWHERE = "jdbc:postgresql://localhost:1/nowhere";

	@TempDir
	private Path revisions;

	@TempDir
	private Path traces;

	private final TestDatabase database = PostgresServer.createDatabase();

	@BeforeEach
	void writeRevisions() {
		new ScriptFolder(this.revisions).revision("aaaa1", "CREATE TABLE person (id bigint)", "DROP TABLE person")
			.revision("bbbb2 <- aaaa1", "CREATE TABLE pet (id bigint)", "DROP TABLE pet");
	}

	@Test
	void startsAsUsualWithoutACommand() throws IOException {
		Result result = process(TraceApplication.class).option("-Xlog:class+load").run();
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("trace of main", "trace of web server");
		assertThat(traces()).contains("constructor", "post-construct", "lifecycle", "listener", "runner", "scheduled");
		assertThat(result.out()).contains("dev.migrations.autoconfigure.commandline.CommandRunListener")
			.doesNotContain("picocli.CommandLine");
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("bbbb2");
	}

	@Test
	void runsACommandAndNothingElse() throws IOException {
		Result result = process(TraceApplication.class).run("migrations", "upgrade", "+1", "--json");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.lines()).containsExactly("{\"steps\":[\"aaaa1\"],\"current\":[\"aaaa1\"]}");
		assertThat(result.err()).contains("Running upgrade  -> aaaa1, aaaa1").doesNotContain("Exception", "trace of");
		assertThat(traces()).isEmpty();
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("aaaa1");
	}

	@Test
	void answersInJsonWhateverIsToldMeanwhile() {
		new ScriptFolder(this.revisions).revision("cccc3 <- bbbb2", """
				DO $$ BEGIN RAISE NOTICE 'noted'; RAISE WARNING 'warned'; PERFORM pg_sleep(1.5); END $$;
				INSERT INTO pet VALUES (1), (1);
				CREATE UNIQUE INDEX CONCURRENTLY pet_id ON pet (id);
				""", "");
		Result failed = process(TraceApplication.class).run("migrations", "upgrade", "--json");
		assertThat(failed.code()).isOne();
		assertThat(failed.out()).isEmpty();
		assertThat(failed.err()).contains("Running upgrade", "NOTICE: noted", "WARNING 01000: warned", "23505");
		this.database.execute("DELETE FROM pet");
		Result result = process(TraceApplication.class).run("migrations", "upgrade", "--json");
		assertThat(result.lines()).containsExactly("{\"steps\":[\"cccc3\"],\"current\":[\"cccc3\"]}");
		assertThat(result.err()).contains("Repairing: DROP INDEX CONCURRENTLY");
	}

	@Test
	void writesWhatProgramsReadInUnicode() {
		new ScriptFolder(this.revisions).revision("cccc3 <- bbbb2", "SELECT 'Grüße\r, 世界';", "");
		Result script = process(TraceApplication.class).environment("LC_ALL", "C")
			.run("migrations", "upgrade", "base:cccc3", "--sql");
		assertThat(script.out()).contains("SELECT 'Grüße\r, 世界';");
		Result json = process(TraceApplication.class).environment("LC_ALL", "C")
			.run("migrations", "show", "cccc3", "--json");
		assertThat(json.out()).contains("SELECT 'Grüße\\r, 世界';");
	}

	@Test
	void needsNoDatabaseToLookAtScripts() throws IOException {
		Result result = process(TraceApplication.class).property("spring.datasource.url", NOWHERE)
			.run("migrations", "heads");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.lines()).containsExactly("bbbb2 (head)");
		assertThat(traces()).isEmpty();
	}

	@Test
	void runsWithoutTheModuleThatComparesEntities() {
		Result upgrade = process(TraceApplication.class).withoutAutogenerate()
			.option("-Xlog:class+load")
			.run("migrations", "upgrade");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		assertThat(upgrade.out()).contains("dev.migrations.command.DefaultMigrationEngine")
			.doesNotContain("dev.migrations.autogenerate", "dev.migrations.scratch");
		assertThat(process(TraceApplication.class).withoutAutogenerate().run("migrations", "--help").code()).isZero();
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("bbbb2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "revision --autogenerate -m x" })
	void saysWhatToAddToCompareEntities(String command) {
		Result result = process(TraceApplication.class).withoutAutogenerate().run(("migrations " + command).split(" "));
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.out()).isEmpty();
		assertThat(result.errors()).singleElement()
			.asString()
			.startsWith("error: This application has nothing that compares entities")
			.contains("'dev.migrations:migrations-autogenerate'");
	}

	@Test
	void refusesInOneLine() throws IOException {
		Result result = process(TraceApplication.class).run("migrations", "upgrade", "cccc", "--json");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.out()).isEmpty();
		assertThat(result.errors()).containsExactly("error: No revision or branch is named 'cccc'."
				+ " Type a full id, at least four characters of one, or a branch label.");
		assertThat(traces()).isEmpty();
	}

	@Test
	void warnsOfChangedFilesOnStandardError() {
		process(TraceApplication.class).run("migrations", "upgrade");
		new ScriptFolder(this.revisions).revision("aaaa1", "CREATE TABLE person (id int)", "DROP TABLE person");
		Result result = process(TraceApplication.class).run("migrations", "upgrade", "--json");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.lines()).containsExactly("{\"steps\":[],\"current\":[\"bbbb2\"]}");
		assertThat(result.errors()).singleElement()
			.asString()
			.contains("WARN", "The file of an applied revision has changed since: 'aaaa1' (file:");
	}

	@Test
	void answersNoWithThree() {
		Result result = process(TraceApplication.class).run("migrations", "current", "--check-heads");
		assertThat(result.code()).isEqualTo(3);
		assertThat(result.lines()).containsExactly("<base>");
		assertThat(result.errors()).containsExactly(
				"The database lacks 2 revisions below the heads: 'bbbb2', 'aaaa1'. Run 'migrations upgrade heads'.");
	}

	@Test
	void refusesWrongUsageBeforeAnythingStarts() throws IOException {
		Result result = process(TraceApplication.class).run("migrations", "upgarde");
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.out()).isEmpty();
		assertThat(result.errors())
			.containsExactly("error: Unknown command 'upgarde'. Did you mean 'upgrade'? See 'migrations --help'.");
		assertThat(traces()).isEmpty();
	}

	@Test
	void helps() {
		Result result = process(TraceApplication.class).run("migrations", "downgrade", "--help");
		assertThat(result.code()).isZero();
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).startsWith("Usage: migrations downgrade ").contains("Examples:", "downgrade -1");
	}

	@Test
	void takesSpringPropertiesAnywhere() {
		Result result = process(TraceApplication.class).run("--migrations.version-table=one", "migrations", "stamp",
				"--migrations.schema=public", "head", "--migrations.history-table=two");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.lines()).containsExactly("Ran 1 step; the database is at bbbb2.");
		assertThat(this.database.query("SELECT version_num FROM public.one")).containsExactly("bbbb2");
	}

	@Test
	void wordsAFailedStart() {
		Result result = process(TraceApplication.class).run("migrations", "heads", "--migrations.auto-upgrad=true");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.out()).isEmpty();
		assertThat(result.errors()).singleElement()
			.asString()
			.startsWith("error: The property 'migrations.auto-upgrad' is unknown")
			.endsWith("The nearest known one is 'migrations.auto-upgrade'. Correct or remove the unknown properties.");
	}

	@Test
	void refusesAnApplicationThatLosesItsArguments() throws IOException {
		Result result = process(ForgetfulApplication.class).run("migrations", "upgrade");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.errors()).containsExactly("error: The command line asks for 'migrations', but its arguments"
				+ " did not reach Spring Boot. Pass them on in the main method: 'SpringApplication.run(Application.class, args)'.");
		assertThat(traces()).isEmpty();
		assertThat(this.database.query("SELECT relname FROM pg_class WHERE relname = 'person'")).isEmpty();
	}

	@Test
	void runsInTheContextThatHasTheEngine() throws IOException {
		Result result = process(HierarchyApplication.class).run("migrations", "upgrade");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.err()).doesNotContain("trace of");
		assertThat(traces()).isEmpty();
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).containsExactly("bbbb2");
	}

	private ApplicationProcess process(Class<?> application) {
		return new ApplicationProcess(application).database(this.database)
			.folder(this.revisions)
			.property("traces", this.traces);
	}

	private List<String> traces() throws IOException {
		try (Stream<Path> files = Files.list(this.traces)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

}
