package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one script; of very many only the first.
 */
final class ProblemCollector {

	private static final int LONGEST = 100;

	private final String source;

	private final List<ScriptProblem> problems = new ArrayList<>();

	ProblemCollector(String source) {
		this.source = source;
	}

	void add(int line, String message, String remedy) {
		if (this.problems.size() < LONGEST) {
			this.problems.add(new ScriptProblem(this.source, line, message, remedy));
		}
		else if (this.problems.size() == LONGEST) {
			this.problems.add(new ScriptProblem(this.source, 0,
					"There are more than %s mistakes; these are the first.".formatted(LONGEST),
					"Is this the right file?"));
		}
	}

	List<ScriptProblem> problems() {
		return List.copyOf(this.problems);
	}

}
