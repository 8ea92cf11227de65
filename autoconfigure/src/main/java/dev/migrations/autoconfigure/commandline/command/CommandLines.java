package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Reads command lines.
 */
public final class CommandLines {

	/**
	 * Stands before a relative identifier, which would look like an option otherwise.
	 */
	private static final String SHIELD = "\uE000";

	private static final Pattern RELATIVE = Pattern.compile("-\\d.*");

	private CommandLines() {
	}

	/**
	 * Create a parser.
	 * @return a command line of all commands
	 */
	public static CommandLine create() {
		return new CommandLine(new RootCommand()).setUsageHelpWidth(100)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.registerConverter(String.class, CommandLines::unshield);
	}

	/**
	 * Parse a command line.
	 * @param commandLine the parser
	 * @param words what stands behind {@code migrations}
	 * @return what was understood
	 * @throws CommandLine.ParameterException if the command line is wrong
	 */
	public static ParseResult parse(CommandLine commandLine, List<String> words) {
		return commandLine.parseArgs(words.stream().map(CommandLines::shield).toArray(String[]::new));
	}

	static String unshield(String word) {
		return word.replace(SHIELD, "");
	}

	private static String shield(String word) {
		return RELATIVE.matcher(word).matches() ? SHIELD + word : word;
	}

}
