package dev.migrations.fault;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Faults that happen one after the other: each in the run that follows the one before.
 *
 * @param scenario what runs
 * @param faults the faults
 */
record FaultCase(Scenario scenario, List<Fault> faults) {

	FaultCase {
		faults = List.copyOf(faults);
	}

	FaultAction action() {
		return this.faults.get(0).action();
	}

	@Override
	public String toString() {
		return this.faults.stream()
			.map(Fault::toString)
			.collect(Collectors.joining(", then ", this.scenario + ": ", ""));
	}

}
