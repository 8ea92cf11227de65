package dev.migrations.revision;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Refuse a set of revisions, with everything that is wrong with it.
 */
public final class InvalidRevisionGraphException extends MigrationException {

	private final List<GraphProblem> problems;

	InvalidRevisionGraphException(List<GraphProblem> problems) {
		super(fact(problems), remedy(problems));
		this.problems = List.copyOf(problems);
	}

	private static String fact(List<GraphProblem> problems) {
		if (problems.size() == 1) {
			return problems.get(0).message();
		}
		return problems.stream()
			.map((problem) -> "\n- " + problem.message() + " " + problem.remedy())
			.collect(Collectors.joining("", "The revisions have " + problems.size() + " problems:", "\n"));
	}

	private static String remedy(List<GraphProblem> problems) {
		return (problems.size() == 1) ? problems.get(0).remedy() : "Correct the revisions named above.";
	}

	/**
	 * Everything that is wrong.
	 * @return at least one problem
	 */
	public List<GraphProblem> getProblems() {
		return this.problems;
	}

}
