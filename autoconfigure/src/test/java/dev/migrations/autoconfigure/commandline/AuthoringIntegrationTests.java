package dev.migrations.autoconfigure.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.application.TraceApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the commands that write files, without a database.
 */
class AuthoringIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void writesRevisionsOneAfterTheOther() throws IOException {
		assertThat(run("init").lines()).containsExactly("Creating %s/README.md ... done".formatted(this.directory));
		assertThat(run("init").lines()).containsExactly("Nothing to do: '%s' is ready.".formatted(this.directory));
		assertThat(run("revision", "-m", "create person", "--rev-id", "aaaa1").out()).startsWith("Generating ")
			.endsWith("_aaaa1_create_person.sql ... done\n");
		assertThat(run("revision", "-m", "add pet", "--rev-id", "bbbb2").code()).isZero();
		assertThat(run("revision", "-m", "hot fix", "--rev-id", "cccc3", "--head", "aaaa1", "--splice",
				"--branch-label", "fix")
			.code()).isZero();
		assertThat(run("merge", "heads", "-m", "join", "--rev-id", "dddd4").code()).isZero();
		assertThat(run("history", "--graph").out()).isEqualTo("""
				* dddd4 (head) (mergepoint), join
				|\\
				* | bbbb2, add pet
				| * cccc3 (fix), hot fix
				|/
				* aaaa1 (branchpoint), create person
				""");
	}

	@Test
	void refusesASecondBranchUnlessAskedFor() {
		run("revision", "--rev-id", "aaaa1");
		run("revision", "--rev-id", "bbbb2");
		Result result = run("revision", "--head", "aaaa1");
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("error: ", "'aaaa1'", "--splice");
	}

	@Test
	void turnsADumpIntoTheFirstRevision() throws IOException {
		Path dump = Files.writeString(this.directory.resolve("dump.txt"), "CREATE TABLE public.person (id bigint);\n");
		assertThat(run("init", "--from-dump", dump.toString()).code()).isEqualTo(1);
		assertThat(this.directory).isDirectoryNotContaining("glob:**.sql");
		TestDatabase database = PostgresServer.createDatabase();
		database.execute("CREATE TABLE person (id bigint)");
		CommandTester tester = new CommandTester().database(database).folder(new ScriptFolder(this.directory));
		Result result = tester.run("init", "--from-dump", dump.toString());
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.err()).contains("is stamped", "'migrations stamp ");
		assertThat(result.lines()).hasSize(2)
			.contains(
					"Not in the dump: roles, settings of roles and databases, rows, large objects. Write those that a new"
							+ " database needs into a further revision.");
		assertThat(tester.run("current", "--check-heads").code()).isZero();
		assertThat(tester.run("upgrade").out()).contains("Nothing to do");
		assertThat(run("show", "head").out()).contains("CREATE TABLE public.person");
	}

	@Test
	void saysInJsonWhatADumpLeavesBehind() throws IOException {
		Path dump = Files.writeString(this.directory.resolve("dump.txt"),
				"SET row_security = off;\nCREATE TABLE public.person (id bigint);\n"
						+ "CREATE TABLE public.flyway_schema_history (id int);\nINSERT INTO public.person VALUES (1);\n");
		CommandTester tester = new CommandTester().database(PostgresServer.createDatabase())
			.folder(new ScriptFolder(this.directory));
		assertThat(tester.run("init", "--from-dump", dump.toString(), "--json").out()).endsWith(
				",\"stamped\":false,\"leftOut\":2,\"otherTool\":true,\"missing\":[\"roles\",\"settings of roles and databases\"]}\n");
	}

	@Test
	void doesNotStampADatabaseThatHasNothingOfTheDump() throws IOException {
		Path dump = Files.writeString(this.directory.resolve("dump.txt"),
				"CREATE TABLE public.person (id bigint);\nCREATE TABLE public.\"Ta ble\" (id bigint);\n");
		TestDatabase database = PostgresServer.createDatabase();
		CommandTester tester = new CommandTester().database(database).folder(new ScriptFolder(this.directory));
		Result result = tester.run("init", "--from-dump", dump.toString());
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.err()).contains("lacks 2 tables", "not stamped", "'migrations stamp ")
			.doesNotContain("is stamped with it.");
		assertThat(tester.run("upgrade").code()).isZero();
		assertThat(database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"))
			.contains("person", "Ta ble");
	}

	@Test
	void doesNotStampADatabaseThatIsNotTheOneOfTheDump() throws IOException {
		Path dump = Files.writeString(this.directory.resolve("dump.txt"),
				"CREATE TABLE public.person (id bigint);\nCREATE TABLE public.invoice (id bigint);\n");
		TestDatabase database = PostgresServer.createDatabase();
		database.execute("CREATE TABLE person (id bigint); CREATE TABLE parcel (id bigint); CREATE SCHEMA old");
		database.execute("CREATE TABLE old.invoice (id bigint)");
		Result result = new CommandTester().database(database)
			.folder(new ScriptFolder(this.directory))
			.run("init", "--from-dump", dump.toString());
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(result.err()).contains("lacks 1 table of the dump: 'public.invoice', and is not stamped.");
		assertThat(database.query("SELECT to_regclass('migrations_version')::text")).containsOnlyNulls();
	}

	@Test
	void opensAnEditor() throws IOException {
		new ScriptFolder(this.directory).revision("aaaa1", "SELECT 1", "SELECT 1");
		Result result = process().environment("EDITOR", "sed -i s/SELECT/VALUES/")
			.environment("VISUAL", "")
			.run("migrations", "edit", "head");
		assertThat(result.code()).as(result.err()).isZero();
		assertThat(Files.readString(this.directory.resolve("aaaa1.sql"))).contains("VALUES 1");
	}

	@Test
	void saysWhenThereIsNoEditor() {
		new ScriptFolder(this.directory).revision("aaaa1", "SELECT 1", "SELECT 1");
		Result missing = process().environment("EDITOR", "")
			.environment("VISUAL", "")
			.run("migrations", "edit", "aaaa1");
		assertThat(missing.code()).isEqualTo(1);
		assertThat(missing.errors()).containsExactly("error: No editor is configured. Set 'VISUAL' or 'EDITOR', or open"
				+ " '%s/aaaa1.sql' yourself.".formatted(this.directory));
		Result failing = process().environment("EDITOR", "false")
			.environment("VISUAL", "")
			.run("migrations", "edit", "aaaa1");
		assertThat(failing.errors()).containsExactly("error: The editor 'false' failed: it ended with exit code 1."
				+ " Correct 'VISUAL' or 'EDITOR', or open the file yourself.");
	}

	@Test
	void completes() {
		Result result = run("completion");
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("complete -F _complete_migrations", "ensure-version", "--check-heads");
	}

	private ApplicationProcess process() {
		return new ApplicationProcess(TraceApplication.class).property("traces", this.directory.resolve("traces"))
			.property("spring.datasource.url", "jdbc:postgresql://localhost:1/nowhere")
			.folder(this.directory);
	}

	private Result run(String... words) {
		return new CommandTester().property("spring.datasource.url", "jdbc:postgresql://localhost:1/nowhere")
			.folder(new ScriptFolder(this.directory))
			.run(words);
	}

}
