package dev.migrations.schema;

/**
 * When PostgreSQL checks a constraint.
 */
public enum Deferrability {

	/**
	 * With each row or statement.
	 */
	NOT_DEFERRABLE,

	/**
	 * With each statement, unless {@code SET CONSTRAINTS} defers it.
	 */
	INITIALLY_IMMEDIATE,

	/**
	 * At commit, unless {@code SET CONSTRAINTS} says otherwise.
	 */
	INITIALLY_DEFERRED

}
