package dev.migrations.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.StringUtils;

/**
 * Runs commands on a file that was written. What fails is a warning, since the file is
 * there.
 *
 * @param commands commands with their arguments, quoted where they hold spaces
 */
record PostWrite(List<String> commands) {

	private static final Log logger = LogFactory.getLog(RevisionAuthor.class);

	private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']+");

	private static final String FILE = "{file}";

	void run(Path file) {
		this.commands.stream().filter(StringUtils::hasText).forEach((command) -> run(command, file));
	}

	private static void run(String command, Path file) {
		try {
			Process process = new ProcessBuilder(arguments(command, file)).redirectErrorStream(true).start();
			close(process.getOutputStream());
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			int code = process.waitFor();
			if (code != 0) {
				warn(command, "ended with exit code %s: %s".formatted(code, output));
			}
		}
		catch (IOException ex) {
			warn(command, "failed: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			warn(command, "was interrupted");
		}
	}

	private static void close(OutputStream input) throws IOException {
		input.close();
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
