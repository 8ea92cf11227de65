package dev.migrations.autoconfigure.commandline;

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

	private CommandTester tester;

	@BeforeEach
	void writeRevisions() {
		ScriptFolder folder = new ScriptFolder(this.directory);
		folder.revision("aaaa1", "SELECT 1", "");
		folder.revision("bbbb2 <- aaaa1\n-- branch-labels: billing", "SELECT 2", "SELECT 3");
		folder.revision("cccc3 <- aaaa1", "SELECT 4", "");
		folder.revision("dddd4 <- bbbb2, cccc3", "", "");
		folder.write("eeee5.sql", "-- revision: eeee5\n-- depends-on: bbbb2\n-- message: eeee5\n");
		this.tester = new CommandTester().database(this.database).folder(folder);
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
