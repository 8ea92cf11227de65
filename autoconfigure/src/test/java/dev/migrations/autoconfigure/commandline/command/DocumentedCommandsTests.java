package dev.migrations.autoconfigure.commandline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the reference describes each command with its options, and no others.
 */
class DocumentedCommandsTests {

	private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z-]+)(?: [^`]*)?` \\|([^|]*)\\|[^|]*\\|$");

	private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

	private static final Set<String> FOR_EVERY_COMMAND = Set.of("--json", "--instance", "--stacktrace", "--help", "-x");

	private static final Map<String, String> ROWS = read("reference/commands.md", COMMAND)
		.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2)));

	private static final Set<String> COMPARISON = read("guides/entities.md",
			Pattern.compile("(?m)^\\| `--[^|]*\\| [^|]*\\|$"))
		.flatMap((match) -> options(match.group()).stream())
		.collect(Collectors.toSet());

	@Test
	void describesEachCommandAndNoOther() {
		assertThat(ROWS.keySet())
			.containsAll(commands().keySet().stream().filter((name) -> !name.equals("completion")).toList());
		assertThat(commands().keySet()).containsAll(ROWS.keySet());
	}

	@ParameterizedTest
	@MethodSource("described")
	void describesItsOptionsAndNoOther(String command) {
		Set<String> options = commands().get(command)
			.getCommandSpec()
			.options()
			.stream()
			.map(OptionSpec::longestName)
			.collect(Collectors.toCollection(TreeSet::new));
		options.removeAll(FOR_EVERY_COMMAND);
		Set<String> documented = options(ROWS.get(command));
		if (options.contains("--against")) {
			documented.addAll(COMPARISON);
			documented.retainAll(options);
		}
		assertThat(documented).isEqualTo(options);
	}

	static Stream<String> described() {
		return ROWS.keySet().stream().filter((name) -> !name.equals("help")).sorted();
	}

	private static Map<String, CommandLine> commands() {
		return CommandLines.create().getSubcommands();
	}

	private static Set<String> options(String text) {
		return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<MatchResult> read(String page, Pattern pattern) {
		try {
			return pattern.matcher(Files.readString(Path.of("../docs", page))).results();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
