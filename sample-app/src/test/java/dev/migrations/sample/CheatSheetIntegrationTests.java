package dev.migrations.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a developer's day with the commands: the sample's executable jar, a process for
 * each, on a real server.
 */
class CheatSheetIntegrationTests {

	@TempDir
	private Path directory;

	private String url = "";

	@Test
	void worksThroughTheCheatSheet() throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			this.url = server.getJdbcUrl("postgres", "postgres");
			writeRevisions();
			moveUpAndDown();
		}
	}

	private void writeRevisions() throws Exception {
		assertThat(run(0, "init")).contains("new");
		assertThat(this.directory.resolve("new/README.md")).exists();
		assertThat(run(0, "current")).isEqualToIgnoringNewLines("<base>");
		assertThat(run(0, "revision", "-m", "add invoice", "--rev-id", "aaaa11112222")).contains("Generating")
			.contains("aaaa11112222_add_invoice.sql ... done");
		run(0, "revision", "-m", "add customer", "--rev-id", "bbbb11112222", "--head", "d3190b7ac64e", "--splice");
		assertThat(run(1, "revision", "-m", "on which head")).isBlank();
		assertThat(run(0, "branches", "--verbose")).contains("d3190b7ac64e", "aaaa11112222", "bbbb11112222");
		run(0, "merge", "-m", "join invoice and customer", "--rev-id", "cccc11112222", "aaaa1111", "bbbb1111");
		assertThat(run(0, "heads")).contains("cccc11112222 (head)");
		assertThat(run(0, "history", "--verbose")).contains("join invoice and customer", "fill in search names");
		try (var files = Files.list(this.directory.resolve("new"))) {
			assertThat(files).hasSize(4);
		}
	}

	private void moveUpAndDown() throws Exception {
		assertThat(run(3, "current", "--check-heads")).contains("<base>");
		run(0, "upgrade", "+1");
		assertThat(run(0, "current")).contains("c1f7a94e2b30");
		run(0, "upgrade", "head");
		assertThat(run(0, "current", "--check-heads")).contains("cccc11112222 (head)");
		run(0, "downgrade", "-1");
		assertThat(run(0, "current")).contains("aaaa11112222", "bbbb11112222");
		run(0, "downgrade", "base");
		assertThat(run(0, "current")).isEqualToIgnoringNewLines("<base>");
		run(0, "stamp", "head");
		assertThat(run(0, "current")).contains("cccc11112222 (head)");
		assertThat(run(1, "downgrade", "zzzz1111")).isBlank();
		assertThat(run(2, "upgrad")).isBlank();
	}

	private String run(int expected, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", System.getProperty("sample.jar"), "migrations"));
		command.addAll(List.of(arguments));
		command.add("--spring.datasource.url=" + this.url);
		command.add("--migrations.directory=new");
		command.add("--migrations.locations=classpath:db/migrations,file:new");
		Path output = this.directory.resolve("output");
		Path errors = this.directory.resolve("errors");
		Process process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile())
			.start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as("%s%n%s", List.of(arguments), Files.readString(errors)).isEqualTo(expected);
		if (expected == 1 || expected == 2) {
			assertThat(Files.readAllLines(errors)).filteredOn((line) -> line.startsWith("error: ")).hasSize(1);
		}
		return Files.readString(output);
	}

}
