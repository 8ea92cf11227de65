package dev.migrations.script;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Thrown when revision scripts cannot be read, with every mistake that was found in them.
 */
public final class InvalidScriptsException extends MigrationException {

	private final transient List<ScriptProblem> problems;

	private InvalidScriptsException(List<ScriptProblem> problems) {
		super(describe(problems), "Correct the scripts and try again; nothing was run.");
		this.problems = problems;
	}

	static InvalidScriptsException of(List<ScriptProblem> problems) {
		return new InvalidScriptsException(problems.stream()
			.sorted(Comparator.comparing(ScriptProblem::source).thenComparingInt(ScriptProblem::line))
			.toList());
	}

	/**
	 * The mistakes, in the order of files and lines.
	 * @return an immutable list
	 */
	public List<ScriptProblem> getProblems() {
		return this.problems;
	}

	private static String describe(List<ScriptProblem> problems) {
		String head = (problems.size() == 1) ? "The revision scripts have a mistake:"
				: "The revision scripts have %s mistakes:".formatted(problems.size());
		return problems.stream()
			.map((problem) -> System.lineSeparator() + "  - " + problem)
			.collect(Collectors.joining("", head, System.lineSeparator()));
	}

}
