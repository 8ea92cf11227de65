package dev.migrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * List the steps that lead from one state of the version table to another.
 *
 * @param steps the steps in the order in which they run
 * @param rowsBefore the version table before the first step
 * @param rowsAfter the version table after the last step
 */
public record Plan(List<Step> steps, Set<String> rowsBefore, Set<String> rowsAfter) {

	public Plan {
		steps = List.copyOf(steps);
		rowsBefore = OrderedSets.copyOf(rowsBefore);
		rowsAfter = OrderedSets.copyOf(rowsAfter);
	}

	static Plan of(Collection<String> rows, List<? extends Step> steps) {
		Set<String> before = OrderedSets.copyOf(rows);
		Set<String> after = steps.isEmpty() ? before : steps.get(steps.size() - 1).rows();
		return new Plan(List.copyOf(steps), before, after);
	}

	/**
	 * Whether nothing is to be done.
	 * @return {@code true} if there is no step
	 */
	public boolean isEmpty() {
		return this.steps.isEmpty();
	}

}
