package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.EditDistance;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Words what is wrong with a command line: the fact, and what was probably meant.
 */
public final class UsageError {

	private static final int FARTHEST = 3;

	private UsageError() {
	}

	/**
	 * Describe a mistake.
	 * @param exception what the parser says
	 * @return the fact and the remedy
	 */
	public static String describe(ParameterException exception) {
		CommandSpec command = exception.getCommandLine().getCommandSpec();
		String help = "See '%s --help'.".formatted(command.qualifiedName());
		if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			String word = CommandLines.unshield(unmatched.getUnmatched().get(0));
			return unknown(word, command) + suggestion(word, command) + help;
		}
		String message = CommandLines.unshield(String.valueOf(exception.getMessage())).replaceFirst("^Error: ", "");
		return (message.endsWith(".") ? message : message + ".") + " " + help;
	}

	private static String unknown(String word, CommandSpec command) {
		if (word.startsWith("-")) {
			return "Unknown option '%s'. ".formatted(word);
		}
		return (command.subcommands().isEmpty() ? "'%s' is one parameter too many. " : "Unknown command '%s'. ")
			.formatted(word);
	}

	private static String suggestion(String word, CommandSpec command) {
		List<String> near = names(word, command).filter((name) -> isNear(word, name)).sorted().toList();
		return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("' or '", "Did you mean '", "'? "));
	}

	private static Stream<String> names(String word, CommandSpec command) {
		return word.startsWith("-") ? command.optionsMap().keySet().stream() : command.subcommands().keySet().stream();
	}

	private static boolean isNear(String word, String name) {
		String typed = word.replaceFirst("=.*", "");
		int limit = Math.min(FARTHEST, Math.max(1, name.length() / 3));
		return name.length() > 2 && (name.startsWith(typed) || EditDistance.between(typed, name) <= limit);
	}

}
