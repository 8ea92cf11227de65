package dev.migrations.run;

import java.time.Duration;
import java.util.List;

import dev.migrations.revision.Plan;

/**
 * Hears of each step of a run, on the thread that runs it. What a listener throws ends
 * the run.
 */
public interface MigrationListener {

	/**
	 * A listener that does nothing.
	 */
	MigrationListener NONE = new MigrationListener() {
	};

	/**
	 * Tell several listeners, one after the other.
	 * @param listeners the listeners
	 * @return a listener that tells all of them
	 */
	static MigrationListener all(List<MigrationListener> listeners) {
		return new MigrationListeners(List.copyOf(listeners));
	}

	/**
	 * A step begins.
	 * @param plan the plan
	 * @param index the step's index in the plan, from 0
	 */
	default void stepStarted(Plan plan, int index) {
	}

	/**
	 * A step has ended well. Its transaction is still open when the run has only one.
	 * @param plan the plan
	 * @param index the step's index in the plan, from 0
	 * @param duration how long the step took
	 */
	default void stepFinished(Plan plan, int index, Duration duration) {
	}

}
