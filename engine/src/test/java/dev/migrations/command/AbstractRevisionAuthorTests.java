package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.migrations.script.ScriptSettings;
import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tests for {@link RevisionAuthor} need: a directory of revisions, and an author
 * that writes into it.
 */
abstract class AbstractRevisionAuthorTests {

	@TempDir
	Path directory;

	ScriptFolder folder;

	@BeforeEach
	void prepare() {
		this.folder = new ScriptFolder(this.directory);
	}

	void branches() {
		this.folder.revision("a1", "", null).revision("b1 <- a1", "", null).revision("c1 <- a1", "", null);
	}

	List<String> parents(NewRevision request) {
		return author().revision(request).header().downRevisions();
	}

	void assertNothingWritten(int before) {
		try (Stream<Path> files = Files.walk(this.directory)) {
			assertThat(files.filter(Files::isRegularFile)).hasSize(before);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	RevisionAuthor author() {
		return builder().build();
	}

	RevisionAuthorBuilder builder() {
		return RevisionAuthor.builder(settings())
			.directory(this.directory)
			.clock(Clock.fixed(Instant.parse("2026-11-22T20:15:00.123Z"), ZoneOffset.UTC))
			.random(new Random(42));
	}

	static ScriptSettings settings(String... locations) {
		return new ScriptSettings(List.of(locations), List.of(), Map.of(), new DefaultResourceLoader());
	}

}
