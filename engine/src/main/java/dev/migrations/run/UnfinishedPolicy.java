package dev.migrations.run;

/**
 * What to do about a step that an earlier run left unfinished, when nothing tells whether
 * the statement at which it stopped took effect.
 */
public enum UnfinishedPolicy {

	/**
	 * Stop and ask.
	 */
	STOP,

	/**
	 * Run the statement again, because it did not.
	 */
	REPEAT,

	/**
	 * Go on behind the statement, because it did.
	 */
	DONE,

	/**
	 * Forget the step: the request says where the database is.
	 */
	FORGET

}
