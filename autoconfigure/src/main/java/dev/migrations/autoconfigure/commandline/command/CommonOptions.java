package dev.migrations.autoconfigure.commandline.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of every command.
 */
public final class CommonOptions {

	@Option(names = "--json", description = "Answer with one line of JSON.")
	boolean json;

	@Option(names = "-x", paramLabel = "NAME=VALUE", description = "The value of a placeholder. Repeatable.")
	Map<String, String> placeholders = new LinkedHashMap<>();

	@Option(names = "--instance", paramLabel = "NAME",
			description = "The engine to use, by its bean name, where there are several.")
	@Nullable String instance;

	@Option(names = "--stacktrace", description = "Show where an error comes from.")
	boolean stacktrace;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	boolean help;

	/**
	 * Whether the answer is for a program.
	 * @return whether to write JSON
	 */
	public boolean json() {
		return this.json;
	}

	/**
	 * The values of placeholders.
	 * @return values by name
	 */
	public Map<String, String> placeholders() {
		return this.placeholders;
	}

	/**
	 * The engine to use.
	 * @return its name, or null for the only one
	 */
	public @Nullable String instance() {
		return this.instance;
	}

	/**
	 * Whether an error shows where it comes from.
	 * @return whether to print stack traces
	 */
	public boolean stacktrace() {
		return this.stacktrace;
	}

}
