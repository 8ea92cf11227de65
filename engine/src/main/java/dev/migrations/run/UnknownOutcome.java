package dev.migrations.run;

/**
 * What to do about a statement that was interrupted, when nothing tells whether it took
 * effect.
 */
public enum UnknownOutcome {

	/**
	 * Stop and ask.
	 */
	STOP,

	/**
	 * Run it again, because it did not.
	 */
	REPEAT,

	/**
	 * Go on behind it, because it did.
	 */
	DONE

}
