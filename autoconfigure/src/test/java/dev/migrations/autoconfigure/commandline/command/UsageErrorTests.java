package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link UsageError} and {@link CommandLines}.
 */
class UsageErrorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					upgarde             | Unknown command 'upgarde'. Did you mean 'upgrade'? See 'migrations --help'.
					migrate             | Unknown command 'migrate'. See 'migrations --help'.
					hist                | Unknown command 'hist'. Did you mean 'history'? See 'migrations --help'.
					upgrade --jsn       | Unknown option '--jsn'. Did you mean '--json'? See 'migrations upgrade --help'.
					history --ranger=a  | Unknown option '--ranger=a'. Did you mean '--range'? See 'migrations history --help'.
					heads x             | 'x' is one parameter too many. See 'migrations heads --help'.
					heads -1            | Unknown option '-1'. See 'migrations heads --help'.
					downgrade           | Missing required parameter: 'REV'. See 'migrations downgrade --help'.
					history --graph --applied | --graph, --applied are mutually exclusive (specify only one). See 'migrations history --help'.
					""")
	void namesTheMistakeAndTheRemedy(String line, String expected) {
		assertThat(describe(line.split(" "))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "downgrade -1", "upgrade +2", "stamp -1 label@-2", "history -r -3:current",
			"history -r-3:", "upgrade head -x a=b -x c=d --json", "downgrade --json -12", "show rev+1",
			"current --check-heads -v" })
	void takesRelativeIdentifiersForParameters(String line) {
		assertThatCode(() -> CommandLines.parse(CommandLines.create(), List.of(line.split(" "))))
			.doesNotThrowAnyException();
	}

	@Test
	void everyCommandHasExamplesAndTheCommonOptions() {
		assertThat(CommandLines.create().getSubcommands()).hasSizeGreaterThan(15).allSatisfy((name, command) -> {
			if (command.getCommand() instanceof EngineCommand) {
				assertThat(command.getUsageMessage()).contains("Examples:")
					.contains("--json", "-x", "--instance", "--stacktrace", "--help");
			}
		});
	}

	private static String describe(String... words) {
		ParameterException exception = catchThrowableOfType(ParameterException.class,
				() -> CommandLines.parse(CommandLines.create(), List.of(words)));
		return UsageError.describe(exception);
	}

}
