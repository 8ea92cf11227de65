package dev.migrations.command;

/**
 * Where a revision stands in a database.
 */
public enum RevisionState {

	/**
	 * The database has it.
	 */
	APPLIED,

	/**
	 * The scripts have it, the database does not.
	 */
	PENDING,

	/**
	 * The database has it, the scripts do not.
	 */
	UNKNOWN

}
