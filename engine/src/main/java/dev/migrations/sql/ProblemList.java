package dev.migrations.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first problems of a script: a file that is no script at all has millions, which
 * nobody reads.
 */
final class ProblemList {

	private static final int LONGEST = 1000;

	private final List<SqlProblem> problems = new ArrayList<>();

	void add(SqlProblem problem) {
		if (this.problems.size() < LONGEST) {
			this.problems.add(problem);
		}
	}

	List<SqlProblem> sorted() {
		return this.problems.stream().sorted(Comparator.comparingInt(SqlProblem::line)).toList();
	}

}
