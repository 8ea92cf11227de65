package dev.migrations.run;

import java.time.Duration;
import java.util.List;

import dev.migrations.revision.Plan;

/**
 * Tells several listeners, one after the other.
 *
 * @param listeners the listeners
 */
record MigrationListeners(List<MigrationListener> listeners) implements MigrationListener {

	@Override
	public void stepStarted(Plan plan, int index) {
		this.listeners.forEach((listener) -> listener.stepStarted(plan, index));
	}

	@Override
	public void stepFinished(Plan plan, int index, Duration duration) {
		this.listeners.forEach((listener) -> listener.stepFinished(plan, index, duration));
	}

}
