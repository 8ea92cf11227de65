package dev.migrations.diff;

/**
 * Whether others wait while an index is created or dropped.
 */
public enum IndexLocking {

	/**
	 * They wait.
	 */
	BLOCKING,

	/**
	 * They go on; PostgreSQL refuses that in a transaction block.
	 */
	CONCURRENT

}
