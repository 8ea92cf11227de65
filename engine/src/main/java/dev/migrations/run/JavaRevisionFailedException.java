package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown when a Java revision fails otherwise than by a statement.
 */
public final class JavaRevisionFailedException extends MigrationException {

	private final transient FailedStatement place;

	JavaRevisionFailedException(FailedStatement place, String remedy, RuntimeException cause) {
		super("Revision %s failed: %s".formatted(place, cause), remedy, cause);
		this.place = place;
	}

	/**
	 * Where it failed.
	 * @return revision, class and line
	 */
	public FailedStatement getPlace() {
		return this.place;
	}

}
