package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostWrite}.
 */
@DisabledOnOs(OS.WINDOWS)
class PostWriteTests {

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@TempDir
	private Path directory;

	@BeforeEach
	void listen() {
		this.log.start();
		logger().addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		logger().detachAppender(this.log);
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
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void warnsOfCommandsThatFail() throws Exception {
		Path file = Files.createFile(this.directory.resolve("a.sql"));
		new PostWrite(List.of("ls {file}/none", "no-such-command {file}", " ")).run(file);
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.satisfiesExactly((first) -> assertThat(first).contains("'ls {file}/none'", "exit code", "a.sql"),
					(second) -> assertThat(second).contains("no-such-command"));
	}

	@Test
	void doesNotWaitForInput() {
		new PostWrite(List.of("cat")).run(this.directory);
		assertThat(this.log.list).isEmpty();
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(RevisionAuthor.class);
	}

}
