package dev.migrations.run;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.revision.Step;

/**
 * How far a run has come: the steps that are committed and those that wait for it.
 */
final class Progress {

	private final List<Step> committed = new ArrayList<>();

	private final List<Step> open = new ArrayList<>();

	private int statements;

	private int advances;

	private boolean repeatable = true;

	void finished(Step step) {
		this.open.add(step);
	}

	void committed() {
		if (!this.open.isEmpty()) {
			this.committed.addAll(this.open);
			this.open.clear();
			this.statements = 0;
			this.advances++;
		}
		this.repeatable = true;
	}

	/**
	 * So many statements of a step that is not one transaction are done.
	 * @param count the number of statements
	 */
	void completed(int count) {
		if (count > this.statements) {
			this.statements = count;
			this.advances++;
		}
	}

	void rolledBack() {
		this.open.clear();
	}

	/**
	 * Something has begun that a rollback may not undo.
	 */
	void unrepeatable() {
		this.repeatable = false;
	}

	/**
	 * Whether all since the last commit can be run again after a rollback.
	 * @return whether a retry is possible
	 */
	boolean isRepeatable() {
		return this.repeatable;
	}

	/**
	 * How often something was done that needs not be done again.
	 * @return a number that grows with each bit of progress
	 */
	int advances() {
		return this.advances;
	}

	List<Step> steps() {
		return List.copyOf(this.committed);
	}

}
