package dev.migrations.run;

import dev.migrations.MigrationException;

/**
 * Thrown when a Java revision fails otherwise than by a statement.
 */
public final class JavaRevisionFailedException extends MigrationException {

	private final transient FailedStatement place;

	JavaRevisionFailedException(FailedStatement place, String remedy, Throwable cause) {
		super(sentence("Revision " + place + " failed: " + cause), remedy, cause);
		this.place = place;
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	/**
	 * Where it failed.
	 * @return revision, class and line
	 */
	public FailedStatement getPlace() {
		return this.place;
	}

}
