package dev.migrations.autoconfigure.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the commands that look and the commands that move.
 */
class LookingIntegrationTests {

	@TempDir
	private Path directory;

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	private CommandTester tester;

	@BeforeEach
	void writeRevisions() {
		this.folder = new ScriptFolder(this.directory);
		this.folder.revision("aaaa1", "SELECT 1", "");
		this.folder.revision("bbbb2 <- aaaa1\n-- branch-labels: billing", "SELECT 2", "SELECT 3");
		this.folder.revision("cccc3 <- aaaa1", "SELECT 4", "");
		this.folder.revision("dddd4 <- bbbb2, cccc3", "", "");
		this.folder.write("eeee5.sql", "-- revision: eeee5\n-- depends-on: bbbb2\n-- message: eeee5\n");
		this.tester = new CommandTester().database(this.database).folder(this.folder);
	}

	@Test
	void tellsOfAnUnfinishedStep() {
		this.folder.revision("aaaa1",
				"CREATE TABLE a AS SELECT 1 AS n FROM generate_series(1, 2);\nCREATE UNIQUE INDEX CONCURRENTLY ON a (n);",
				"");
		assertThat(run("upgrade", "aaaa1").code()).isOne();
		Result current = run("current");
		assertThat(current.lines()).containsExactly("<base>");
		assertThat(current.err()).contains("The upgrade of 'aaaa1' was begun at ", "1 of its statements are done",
				"'migrations resume'");
		assertThat(run("current", "--check-heads").err()).contains("The database lacks ", "The upgrade of 'aaaa1' was");
		assertThat(run("current", "--json").out()).containsPattern(
				"\"unfinished\":\\{\"revision\":\"aaaa1\",\"direction\":\"upgrade\",\"completed\":1,\"startedAt\":\""
						+ "[-0-9T:.]+Z\",\"migrator\":null,\"command\":\"migrations resume\"}}");
		run("resume", "--forget");
		assertThat(run("current").err()).doesNotContain("begun");
	}

	@Test
	void listsHeads() {
		assertThat(run("heads").lines()).containsExactly("dddd4 (head) (mergepoint)", "eeee5 (head)");
		assertThat(run("heads", "--verbose").out()).startsWith("""
				Rev: dddd4 (head) (mergepoint)
				Merges: bbbb2, cccc3
				Path: %s/dddd4.sql

				    dddd4

				Rev: eeee5 (head)
				Parent: <base>
				Also depends on: bbbb2
				""".formatted(this.directory));
	}

	@Test
	void listsBranches() {
		assertThat(run("branches").out()).isEqualTo("""
				aaaa1 (branchpoint)
				      -> bbbb2 (billing)
				      -> cccc3

				""");
		assertThat(run("branches", "-v").out()).contains("Branches into: bbbb2, cccc3",
				"      -> bbbb2 (billing), bbbb2\n");
	}

	@Test
	void listsTheHistory() {
		assertThat(run("history").out()).isEqualTo("""
				bbbb2, cccc3 -> dddd4 (head) (mergepoint), dddd4
				<base> (bbbb2) -> eeee5 (head), eeee5
				aaaa1 -> bbbb2 (billing), bbbb2
				aaaa1 -> cccc3, cccc3
				<base> -> aaaa1 (branchpoint), aaaa1
				""");
		assertThat(run("history", "-r", "aaaa1:billing").lines()).containsExactly("aaaa1 -> bbbb2 (billing), bbbb2",
				"<base> -> aaaa1 (branchpoint), aaaa1");
	}

	@Test
	void drawsTheHistory() {
		assertThat(run("history", "--graph").out()).isEqualTo("""
				* dddd4 (head) (mergepoint), dddd4
				|\\
				| | * eeee5 (head), eeee5 (needs bbbb2)
				| |/
				|/|
				* | bbbb2 (billing), bbbb2
				| * cccc3, cccc3
				|/
				* aaaa1 (branchpoint), aaaa1
				""");
		assertThat(run("history", "--mermaid").out()).startsWith("flowchart TD").contains("-.->");
	}

	@Test
	void marksWhereTheDatabaseIs() {
		assertThat(run("upgrade", "billing").lines()).containsExactly("Ran 2 steps; the database is at bbbb2.");
		assertThat(run("current").lines()).containsExactly("bbbb2");
		assertThat(run("current", "-v").out()).startsWith("Rev: bbbb2 (current)").contains("State: applied");
		assertThat(run("history", "-i").out()).contains("aaaa1 -> bbbb2 (billing) (current), bbbb2");
		assertThat(run("history", "-r", "current:current").lines()).hasSize(1);
		assertThat(run("show", "current+1").out()).startsWith("Rev: dddd4");
		assertThat(run("upgrade", "heads").code()).isZero();
		assertThat(run("upgrade", "heads").lines()).containsExactly("Nothing to do; the database is at dddd4, eeee5.");
		assertThat(run("current", "--check-heads").code()).isZero();
	}

	@Test
	void listsWhatRan() {
		run("upgrade", "bbbb2");
		run("downgrade", "aaaa1");
		run("stamp", "bbbb2");
		assertThat(run("history", "--applied").lines()).satisfiesExactly(
				(line) -> assertThat(line).contains(" stamp bbbb2, bbbb2 ("),
				(line) -> assertThat(line).contains(" downgrade bbbb2 -> aaaa1, bbbb2 ("),
				(line) -> assertThat(line).contains(" upgrade aaaa1 -> bbbb2, bbbb2 ("),
				(line) -> assertThat(line).contains(" upgrade <base> -> aaaa1, aaaa1 ("));
		assertThat(run("history", "--applied", "-v").out()).contains("    Checksum: v1:");
	}

	@Test
	void showsARevision() {
		assertThat(run("show", "bbbb").out()).startsWith("Rev: bbbb2\nParent: aaaa1\nBranch names: billing\n")
			.contains("-- migrations:upgrade\nSELECT 2\n");
	}

	@Test
	void showsUnknownRevisions() {
		run("stamp", "heads");
		this.database.execute("UPDATE migrations_version SET version_num = 'ffff6' WHERE version_num = 'dddd4'");
		assertThat(run("current").lines()).containsExactly("ffff6 (unknown)", "bbbb2", "eeee5 (head)");
		assertThat(run("history", "-i").out()).startsWith("<base> -> ffff6 (current) (unknown)");
	}

	@Test
	void showsWhatUnknownRevisionsFollow() throws IOException {
		run("upgrade", "heads");
		this.folder.revision("ffff6 <- dddd4", "", "");
		run("upgrade", "heads");
		Files.delete(this.directory.resolve("ffff6.sql"));
		assertThat(run("current").lines()).containsExactly("ffff6 (unknown)", "eeee5 (head)");
		assertThat(run("current", "-v").out()).startsWith("""
				Rev: ffff6 (current) (unknown)
				Parent: dddd4
				State: unknown

				    ffff6
				""");
		assertThat(run("current", "--check-heads").code()).isZero();
		assertThat(run("history", "-i").out()).startsWith("""
				dddd4 -> ffff6 (current) (unknown), ffff6
				bbbb2, cccc3 -> dddd4 (head) (mergepoint), dddd4
				""");
		assertThat(run("history", "-i", "--graph").out()).startsWith("""
				* ffff6 (current) (unknown), ffff6
				* dddd4 (head) (mergepoint), dddd4
				""");
		assertThat(run("history", "--applied").out()).contains(" upgrade dddd4 -> ffff6, ffff6 (");
		assertThat(run("history", "-r", "current:current").code()).isEqualTo(1);
	}

	@Test
	void marksChangedFiles() {
		run("upgrade", "heads");
		this.folder.revision("cccc3 <- aaaa1", "SELECT 5", "");
		assertThat(run("history").out()).doesNotContain("(changed)");
		assertThat(run("history", "-i").lines()).filteredOn((line) -> line.contains("(changed)"))
			.containsExactly("aaaa1 -> cccc3 (changed), cccc3");
		assertThat(run("history", "-i", "-v").lines()).contains("Rev: cccc3 (changed)");
		assertThat(run("history", "--applied").lines()).filteredOn((line) -> line.contains("(changed)"))
			.singleElement()
			.asString()
			.contains(" upgrade aaaa1 -> cccc3 (changed), cccc3 (");
		assertThat(run("history", "--applied", "-v").out()).containsOnlyOnce("(changed)");
		assertThat(run("history", "--applied", "--json").out()).containsOnlyOnce("\"changed\":true");
		assertThat(run("history", "-i", "--json").out()).containsOnlyOnce("\"changed\":true")
			.contains("\"marks\":[\"changed\"]");
		this.folder.revision("dddd4 <- bbbb2, cccc3", "SELECT 6", "");
		assertThat(run("current").lines()).containsExactly("dddd4 (head) (changed) (mergepoint)", "eeee5 (head)");
	}

	@Test
	void warnsOfChangedFilesOrFailsAndAcceptsThem() {
		run("upgrade", "bbbb2");
		this.folder.revision("aaaa1", "SELECT 5", "");
		String warning = "The file of an applied revision has changed since: 'aaaa1' (file:";
		assertThat(run("upgrade", "bbbb2").code()).isZero();
		this.tester.property("migrations.on-checksum-mismatch", "fail");
		for (String[] move : new String[][] { { "upgrade" }, { "upgrade", "bbbb2" }, { "downgrade", "base" } }) {
			Result result = run(move);
			assertThat(result.code()).isEqualTo(1);
			assertThat(result.err()).contains("error: " + warning)
				.contains("or accept the files as they are with 'migrations stamp --checksums'.");
		}
		assertThat(run("current").lines()).containsExactly("bbbb2");
		assertThat(run("resume").code()).isZero();
		assertThat(run("stamp", "cccc3").code()).isZero();
		assertThat(run("stamp", "--checksums").lines()).containsExactly("Ran 1 step; the database is at bbbb2, cccc3.");
		assertThat(run("upgrade").code()).isZero();
	}

	@Test
	void plansWithoutRunning() {
		assertThat(run("upgrade", "dddd4", "--dry-run").out()).isEqualTo("""
				The database is at <base>.
				upgrade  -> aaaa1, aaaa1
				    then at aaaa1
				upgrade aaaa1 -> cccc3, cccc3
				    then at cccc3
				upgrade aaaa1 -> bbbb2, bbbb2
				    then at bbbb2, cccc3
				upgrade bbbb2, cccc3 -> dddd4, dddd4
				    then at dddd4
				""");
		assertThat(run("current").lines()).containsExactly("<base>");
	}

	@Test
	void writesScripts() {
		assertThat(run("upgrade", "base:heads", "--sql").out()).contains("CREATE TABLE", "SELECT 1", "COMMIT");
		assertThat(run("downgrade", "bbbb2:base", "--sql").out()).contains("SELECT 3");
		assertThat(run("stamp", "base:heads", "--sql").out()).contains("migrations_version");
	}

	@Test
	void createsTablesOnce() {
		assertThat(run("ensure-version").lines()).containsExactly("The tables were created.");
		assertThat(run("ensure-version").lines()).containsExactly("Nothing to do: the tables are there.");
	}

	@Test
	void purges() {
		run("ensure-version");
		this.database.execute("INSERT INTO migrations_version VALUES ('ffff6')");
		assertThat(run("stamp", "--purge", "bbbb2").lines()).containsExactly("Ran 1 step; the database is at bbbb2.");
	}

	private Result run(String... words) {
		return this.tester.run(words);
	}

}
