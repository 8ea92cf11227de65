package dev.migrations.fault;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a case.
 *
 * @param fault the case
 * @param story what happened, a line for each run
 * @param problems what differs from an undisturbed run
 */
record CaseResult(FaultCase fault, List<String> story, List<String> problems) {

	private static final int SHOWN = 12;

	CaseResult {
		story = List.copyOf(story);
		problems = List.copyOf(problems);
	}

	boolean isGood() {
		return this.problems.isEmpty();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.fault.toString());
		Stream.concat(this.story.stream(), this.problems.stream().limit(SHOWN)).forEach((line) -> append(text, line));
		if (this.problems.size() > SHOWN) {
			append(text, "and %s more differences".formatted(this.problems.size() - SHOWN));
		}
		return text.append('\n').toString();
	}

	private static void append(StringBuilder text, String line) {
		text.append("\n  ").append(line.replaceAll("\\s+", " "));
	}

}
