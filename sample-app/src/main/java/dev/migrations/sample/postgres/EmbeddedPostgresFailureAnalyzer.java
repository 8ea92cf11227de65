package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says why the embedded server is missing, in the words of its own log.
 */
class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresException> {

	private static final int LINES = 10;

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresException cause) {
		ServerDirectory directory = new ServerDirectory(cause.getDirectory());
		return new FailureAnalysis(describe(cause, directory), advise(directory), cause);
	}

	private String describe(EmbeddedPostgresException cause, ServerDirectory directory) {
		StringBuilder description = new StringBuilder(String.valueOf(cause.getMessage()));
		if (cause.getCause() != null) {
			description.append("%nCause: %s".formatted(cause.getCause()));
		}
		List<String> log = tail(directory);
		if (!log.isEmpty()) {
			description.append("%nIts log ends with:".formatted());
			log.forEach((line) -> description.append("%n    %s".formatted(line)));
		}
		return description.toString();
	}

	private List<String> tail(ServerDirectory directory) {
		try {
			// Not UTF-8: on some systems the server writes in another encoding
			List<String> lines = Files.readAllLines(directory.log(), StandardCharsets.ISO_8859_1);
			return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private String advise(ServerDirectory directory) {
		return """
				Remove what the log complains of (the whole log is '%s'), or delete '%s' to start with an empty database.
				PostgreSQL refuses to run as root: as root, this needs a system where 'unshare -U' works.
				To use a server of your own instead, set 'spring.datasource.url', 'spring.datasource.username' and \
				'spring.datasource.password'."""
			.formatted(directory.log(), directory.root());
	}

}
