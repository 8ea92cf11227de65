package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.revision.RevisionGraph;
import org.jspecify.annotations.Nullable;

/**
 * Where an offline script begins and where it leads to.
 *
 * @param from what the version table will hold; null when the database is asked
 * @param to the targets
 */
record RevisionRange(@Nullable String from, List<String> to) {

	static RevisionRange of(List<String> targets, String defaultEnd) {
		String begin = null;
		List<String> ends = new ArrayList<>();
		for (String target : targets) {
			int colon = target.indexOf(':');
			if (colon >= 0) {
				begin = begin(begin, target.substring(0, colon));
			}
			ends.add(end(target, target.substring(colon + 1), defaultEnd));
		}
		return new RevisionRange(begin, List.copyOf(ends));
	}

	private static String begin(@Nullable String previous, String begin) {
		if (previous != null && !previous.equals(begin)) {
			throw new EngineProblem.InvalidRange("The ranges begin at '%s' and at '%s'.".formatted(previous, begin),
					"A script begins at one state of the version table; write the same 'from:' before each target.")
				.refusal();
		}
		return begin;
	}

	private static String end(String target, String typed, String defaultEnd) {
		String end = typed.isEmpty() ? defaultEnd : typed;
		if (end.isEmpty() || end.indexOf(':') >= 0) {
			throw new EngineProblem.InvalidRange("The range '%s' has no single end.".formatted(target),
					"Write 'from:to', such as 'base:heads'.")
				.refusal();
		}
		return end;
	}

	/**
	 * The rows of the version table at the beginning.
	 * @param graph all revisions
	 * @param begin the beginning of a range
	 * @return what a stamp of an empty version table would set
	 */
	static Set<String> rows(RevisionGraph graph, String begin) {
		return begin.isEmpty() ? Set.of() : graph.stamp(Set.of(), List.of(begin.split(",", -1))).rowsAfter();
	}

}
