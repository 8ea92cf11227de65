package dev.migrations.autogenerate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.MigrationException;

/**
 * Thrown when PostgreSQL refuses statements that the model leads to, with all of them
 * that are wrong themselves.
 */
public final class InvalidModelException extends MigrationException {

	private final transient List<ModelProblem> problems;

	InvalidModelException(ModelProblems problems) {
		super("PostgreSQL refuses " + problems.causes().size() + " of the statements that the entities lead to:"
				+ problems.lines()
					.stream()
					.map((line) -> System.lineSeparator() + "  " + line)
					.collect(Collectors.joining())
				+ System.lineSeparator(), remedy(problems));
		this.problems = problems.causes();
	}

	private static String remedy(ModelProblems problems) {
		String extensions = problems.causes()
			.stream()
			.flatMap((problem) -> Stream.ofNullable(problem.extension()))
			.distinct()
			.map((extension) -> "'CREATE EXTENSION IF NOT EXISTS \"" + extension + "\"'")
			.collect(Collectors.joining(" and "));
		String rest = "Correct the mapping, or go on without these statements: '--lenient'.";
		return extensions.isEmpty() ? rest
				: "Write " + extensions + " in a revision of its own ('revision -m ...'); if a revision has it, name a "
						+ "server that has the extension with 'migrations.autogenerate.scratch-url'. Otherwise: "
						+ rest;
	}

	/**
	 * The statements.
	 * @return at least one
	 */
	public List<ModelProblem> getProblems() {
		return this.problems;
	}

}
