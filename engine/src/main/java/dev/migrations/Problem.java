package dev.migrations;

/**
 * Why something is refused, as data. The texts are for people; what they speak of is in
 * the components of each kind of problem.
 */
public interface Problem {

	/**
	 * What is wrong.
	 * @return a sentence with a final period, the things in question in single quotes
	 */
	String fact();

	/**
	 * What to do or type instead.
	 * @return a sentence with a final period
	 */
	String remedy();

	/**
	 * Refuse.
	 * @return an exception to throw
	 */
	default MigrationRefusedException refusal() {
		return new MigrationRefusedException(this, null);
	}

	/**
	 * Refuse, because something else has failed.
	 * @param cause what has failed
	 * @return an exception to throw
	 */
	default MigrationRefusedException refusal(Throwable cause) {
		return new MigrationRefusedException(this, cause);
	}

}
