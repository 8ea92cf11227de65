package dev.migrations.autoconfigure.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The arguments of an application that is in command mode, told apart.
 *
 * @param words the command with its options and parameters
 * @param properties Spring properties: {@code --name=value} with a dot in the name
 */
record CommandArguments(List<String> words, List<String> properties) {

	private static final String COMMAND = "migrations";

	private static final String END_OF_OPTIONS = "--";

	private static final Pattern PROPERTY = Pattern.compile("--[^=]*\\.[^=]*=.*", Pattern.DOTALL);

	CommandArguments {
		words = List.copyOf(words);
		properties = List.copyOf(properties);
	}

	/**
	 * Recognize command mode.
	 * @param arguments the application's arguments
	 * @return what is asked for, or empty if the application is to start as usual
	 */
	static Optional<CommandArguments> of(String... arguments) {
		Optional<String> first = Arrays.stream(arguments).filter((argument) -> !isProperty(argument)).findFirst();
		return first.filter(COMMAND::equals).map((found) -> split(arguments));
	}

	private static CommandArguments split(String... arguments) {
		List<String> words = new ArrayList<>();
		List<String> properties = new ArrayList<>();
		for (String argument : arguments) {
			boolean property = isProperty(argument) && !words.contains(END_OF_OPTIONS);
			(property ? properties : words).add(argument);
		}
		return new CommandArguments(words.subList(1, words.size()), properties);
	}

	private static boolean isProperty(String argument) {
		return PROPERTY.matcher(argument).matches();
	}

}
