package dev.migrations.run;

/**
 * How many revisions share a transaction.
 */
public enum TransactionMode {

	/**
	 * Each revision commits on its own.
	 */
	PER_REVISION,

	/**
	 * All revisions of a run commit together.
	 */
	PER_RUN

}
