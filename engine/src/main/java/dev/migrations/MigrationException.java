package dev.migrations;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the engine refuses or fails. The message is the fact followed by the
 * remedy; each kind of failure has a type of its own. Control characters in them, as from
 * rows and file names, are shown as escapes.
 */
public abstract class MigrationException extends RuntimeException {

	private final String fact;

	private final String remedy;

	/**
	 * Create an exception.
	 * @param fact what is wrong, the things in question in single quotes, as a sentence
	 * with a final period
	 * @param remedy what to do or type instead, as a sentence with a final period
	 */
	protected MigrationException(String fact, String remedy) {
		this(fact, remedy, null);
	}

	/**
	 * Create an exception.
	 * @param fact what is wrong, the things in question in single quotes, as a sentence
	 * with a final period
	 * @param remedy what to do or type instead, as a sentence with a final period
	 * @param cause what caused the failure
	 */
	protected MigrationException(String fact, String remedy, @Nullable Throwable cause) {
		super(PlainText.message(fact + " " + remedy), cause);
		this.fact = PlainText.message(fact);
		this.remedy = PlainText.message(remedy);
	}

	/**
	 * What is wrong.
	 * @return a sentence
	 */
	public String getFact() {
		return this.fact;
	}

	/**
	 * What to do or type instead.
	 * @return a sentence
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
