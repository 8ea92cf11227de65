package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one script.
 */
final class ProblemCollector {

	private final String source;

	private final List<ScriptProblem> problems = new ArrayList<>();

	ProblemCollector(String source) {
		this.source = source;
	}

	void add(int line, String message, String remedy) {
		this.problems.add(new ScriptProblem(this.source, line, message, remedy));
	}

	List<ScriptProblem> problems() {
		return List.copyOf(this.problems);
	}

}
