package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the shapes of JSON answers, which the reference documentation promises.
 */
class JsonIntegrationTests {

	@TempDir
	private Path directory;

	private CommandTester tester;

	@BeforeEach
	void writeRevisions() {
		ScriptFolder folder = new ScriptFolder(this.directory).write("a.sql", """
				-- revision: aaaa1
				-- branch-labels: billing
				-- message: add "invoice"
				-- created: 2026-11-22T20:15:00Z
				""").write("b.sql", """
				-- revision: bbbb2
				-- down-revision: aaaa1
				-- migrations:downgrade
				""");
		this.tester = new CommandTester().database(PostgresServer.createDatabase()).folder(folder);
	}

	@Test
	void heads() {
		assertJson("{\"heads\":[" + second("null", "\"head\"") + "]}", "heads");
	}

	@Test
	void branches() {
		assertJson("{\"branches\":[]}", "branches");
	}

	@Test
	void history() {
		assertJson("{\"revisions\":[%s,%s]}".formatted(second("null", "\"head\""), first("null", "")), "history");
		assertJson("{\"revisions\":[%s,%s]}".formatted(second("\"pending\"", "\"head\""), first("\"pending\"", "")),
				"history", "-i");
	}

	@Test
	void current() {
		assertJson(
				"{\"current\":[],\"heads\":[\"bbbb2\"],\"atHeads\":false,\"upToDate\":false,\"revisions\":[],\"unfinished\":null}",
				"current");
		run("stamp", "aaaa1");
		assertJson(
				"{\"current\":[\"aaaa1\"],\"heads\":[\"bbbb2\"],\"atHeads\":false,\"upToDate\":false,\"revisions\":[%s],\"unfinished\":null}"
					.formatted(first("\"applied\"", "\"current\"")),
				"current");
	}

	@Test
	void moves() {
		assertJson("""
				{"current":[],"plan":[{"direction":"upgrade","revision":"aaaa1",\
				"description":"upgrade  -> aaaa1, add \\"invoice\\"","current":["aaaa1"]}]}""", "upgrade", "+1",
				"--dry-run");
		assertJson("{\"steps\":[\"aaaa1\"],\"current\":[\"aaaa1\"]}", "upgrade", "+1");
		assertJson("{\"steps\":[],\"current\":[\"aaaa1\"]}", "stamp", "aaaa1");
		assertJson("{\"created\":false}", "ensure-version");
		assertThat(run("upgrade", "--sql", "--json").out()).startsWith("{\"sql\":\"").endsWith("\"}\n");
	}

	@Test
	void applied() {
		run("upgrade", "aaaa1");
		assertThat(run("history", "--applied", "--json").out()).matches(
				"""
						\\{"applied":\\[\\{"id":1,"revision":"aaaa1","direction":"upgrade","downRevisions":\\[],"dependsOn":\\[],\
						"branchLabels":\\["billing"],"message":"add \\\\"invoice\\\\"","checksum":"v1:[0-9a-f]+",\
						"startedAt":"[-0-9T:.]+Z","finishedAt":"[-0-9T:.]+Z","durationMs":\\d+,"databaseUser":"postgres",\
						"applicationName":"PostgreSQL JDBC Driver","changed":false}]}
						""");
	}

	@Test
	void show() {
		String json = run("show", "bbbb2", "--json").out();
		assertThat(json).startsWith("{\"revisions\":[" + second("null", "\"head\"").replaceFirst("}$", ""))
			.contains(",\"checksum\":\"v1:", ",\"reversible\":true,\"sql\":\"-- revision: bbbb2\\n");
	}

	@Test
	void files() {
		assertThat(run("revision", "-m", "next", "--rev-id", "cccc3", "--json").out()).matches(
				"""
						\\{"revision":"cccc3","downRevisions":\\["bbbb2"],"dependsOn":\\[],"branchLabels":\\[],"message":"next",\
						"file":".*_cccc3_next.sql"}
						""");
		assertJson("{\"directory\":\"%s\",\"created\":[\"%s/README.md\"]}".formatted(this.directory, this.directory),
				"init");
	}

	private String first(String state, String marks) {
		return """
				{"revision":"aaaa1","downRevisions":[],"dependsOn":[],"branchLabels":["billing"],\
				"message":"add \\"invoice\\"","created":"2026-11-22T20:15:00Z","location":"file:%s/a.sql",\
				"state":%s,"changed":%s,"children":["bbbb2"],"marks":[%s]}""".formatted(this.directory, state,
				changed(state), marks);
	}

	private String second(String state, String marks) {
		return """
				{"revision":"bbbb2","downRevisions":["aaaa1"],"dependsOn":[],"branchLabels":[],"message":null,\
				"created":null,"location":"file:%s/b.sql","state":%s,"changed":%s,"children":[],"marks":[%s]}"""
			.formatted(this.directory, state, changed(state), marks);
	}

	private static String changed(String state) {
		return state.equals("null") ? "null" : "false";
	}

	private void assertJson(String expected, String... words) {
		String[] all = new String[words.length + 1];
		System.arraycopy(words, 0, all, 0, words.length);
		all[words.length] = "--json";
		assertThat(run(all).out()).isEqualTo(expected + "\n");
	}

	private Result run(String... words) {
		return this.tester.run(words);
	}

}
