package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedPostgresFailureAnalyzer}.
 */
class EmbeddedPostgresFailureAnalyzerTests {

	@TempDir
	private Path directory;

	@Test
	void quotesEndOfServerLog() throws IOException {
		Files.writeString(this.directory.resolve("server.log"),
				"an older line\n".repeat(20) + "initdb: error: cannot be run as root\n");
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).startsWith("The server did not start.")
			.endsWith("    initdb: error: cannot be run as root")
			.containsOnlyOnce("Its log ends with:");
		assertThat(analysis.getDescription().lines().filter("    an older line"::equals)).hasSize(9);
	}

	@Test
	void namesServerOfOnesOwnAsRemedy() {
		assertThat(analyze().getAction()).contains("spring.datasource.url", "unshare -U", this.directory.toString());
	}

	private FailureAnalysis analyze() {
		EmbeddedPostgresException failure = new EmbeddedPostgresException("The server did not start.", this.directory,
				null);
		FailureAnalysis analysis = new EmbeddedPostgresFailureAnalyzer().analyze(new IllegalStateException(failure));
		assertThat(analysis).isNotNull();
		return analysis;
	}

}
