package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.migrations.test.LogLines;
import dev.migrations.test.Pauses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostWrite}.
 */
@DisabledOnOs(OS.WINDOWS)
class PostWriteTests {

	private final LogLines log = LogLines.of(RevisionAuthor.class);

	@TempDir
	private Path directory;

	@AfterEach
	void stopListening() {
		this.log.close();
	}

	@Test
	void splitsArgumentsAndKeepsTheFileOne() {
		assertThat(PostWrite.arguments("fmt --rule 'a b' \"c  d\" \"\" -i {file} --out={file}.txt", Path.of("x y.sql")))
			.containsExactly("fmt", "--rule", "a b", "c  d", "", "-i", "x y.sql", "--out=x y.sql.txt");
	}

	@Test
	void runsEveryCommandOnTheFile() {
		Path file = this.directory.resolve("a b.sql");
		new PostWrite(List.of("cp /dev/null {file}", "cp {file} {file}.copy")).run(file);
		assertThat(file).isEmptyFile();
		assertThat(Path.of(file + ".copy")).exists();
		assertThat(this.log.read()).isEmpty();
	}

	@Test
	void warnsOfCommandsThatFail() throws Exception {
		Path file = Files.createFile(this.directory.resolve("a.sql"));
		new PostWrite(List.of("ls {file}/none", "no-such-command {file}", " ")).run(file);
		assertThat(this.log.read()).satisfiesExactly(
				(first) -> assertThat(first).contains("'ls {file}/none'", "exit code", "a.sql"),
				(second) -> assertThat(second).contains("no-such-command"));
	}

	@Test
	void endsWhatTakesTooLong() throws Exception {
		new PostWrite(List.of("sh -c 'sleep 77.125 & sleep 77.25; true'"), Duration.ofMillis(300)).run(this.directory);
		assertThat(this.log.read()).singleElement().asString().endsWith("was ended after 0 seconds");
		Pauses.until(() -> sleeping().isEmpty());
	}

	@Test
	void endsTheCommandWhenItIsInterrupted() throws Exception {
		Thread.currentThread().interrupt();
		new PostWrite(List.of("sleep 77.5")).run(this.directory);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.log.read()).singleElement().asString().endsWith("was interrupted");
		Pauses.until(() -> sleeping().isEmpty());
	}

	private static List<ProcessHandle> sleeping() {
		return ProcessHandle.current()
			.descendants()
			.filter((process) -> process.info().command().filter((command) -> command.endsWith("sleep")).isPresent())
			.toList();
	}

	@Test
	void doesNotWaitForInput() {
		new PostWrite(List.of("cat")).run(this.directory);
		assertThat(this.log.read()).isEmpty();
	}

}
