package dev.migrations.store;

import java.util.Set;
import java.util.TreeSet;

import dev.migrations.MigrationException;

/**
 * Thrown when the version table no longer holds the rows that a step was planned from.
 */
public final class StaleRowsException extends MigrationException {

	private final transient Set<String> expected;

	private final transient Set<String> actual;

	StaleRowsException(Set<String> expected, Set<String> actual) {
		super("The version table holds %s, but the step was planned from %s: something else has changed it meanwhile."
			.formatted(new TreeSet<>(actual), new TreeSet<>(expected)),
				"Nothing of the step was kept; run the command again.");
		this.expected = Set.copyOf(expected);
		this.actual = Set.copyOf(actual);
	}

	/**
	 * The rows that the step was planned from.
	 * @return an immutable set
	 */
	public Set<String> getExpected() {
		return this.expected;
	}

	/**
	 * The rows that were found.
	 * @return an immutable set
	 */
	public Set<String> getActual() {
		return this.actual;
	}

}
