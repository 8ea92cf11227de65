package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

import org.springframework.util.StringUtils;

/**
 * Runs commands on a file that was written. What fails is a warning, since the file is
 * there.
 *
 * @param commands commands with their arguments, quoted where they hold spaces
 * @param limit how long each may take
 */
record PostWrite(List<String> commands, Duration limit) {

	private static final Log logger = PlainLog.of(RevisionAuthor.class);

	private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']+");

	private static final String FILE = "{file}";

	PostWrite(List<String> commands) {
		this(commands, Duration.ofMinutes(2));
	}

	void run(Path file) {
		this.commands.stream().filter(StringUtils::hasText).forEach((command) -> run(command, file));
	}

	private void run(String command, Path file) {
		try {
			Path output = Files.createTempFile("migrations-post-write", null);
			try {
				run(command, file, output);
			}
			finally {
				Files.delete(output);
			}
		}
		catch (IOException ex) {
			warn(command, "failed: " + ex.getMessage());
		}
	}

	private void run(String command, Path file, Path output) throws IOException {
		Process process = new ProcessBuilder(arguments(command, file)).redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		process.getOutputStream().close();
		try {
			if (!process.waitFor(this.limit.toMillis(), TimeUnit.MILLISECONDS)) {
				end(process);
				warn(command, "was ended after " + this.limit.toSeconds() + " seconds");
			}
			else if (process.exitValue() != 0) {
				String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
				warn(command, "ended with exit code " + process.exitValue() + ": " + said);
			}
		}
		catch (InterruptedException ex) {
			end(process);
			Thread.currentThread().interrupt();
			warn(command, "was interrupted");
		}
	}

	private static void end(Process process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	static List<String> arguments(String command, Path file) {
		return ARGUMENT.matcher(command)
			.results()
			.map(PostWrite::unquoted)
			.map((argument) -> argument.replace(FILE, file.toString()))
			.toList();
	}

	private static String unquoted(MatchResult match) {
		String quoted = (match.group(1) != null) ? match.group(1) : match.group(2);
		return (quoted != null) ? quoted : match.group();
	}

	private static void warn(String command, String what) {
		logger.warn("The command '%s' of 'migrations.post-write' %s".formatted(command, what));
	}

}
