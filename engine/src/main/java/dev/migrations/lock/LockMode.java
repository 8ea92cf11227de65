package dev.migrations.lock;

/**
 * How one migrator keeps out others.
 */
public enum LockMode {

	/**
	 * {@link #SESSION} where the connection leads straight to the server,
	 * {@link #TRANSACTION} where something stands between, such as PgBouncer.
	 */
	AUTO,

	/**
	 * An advisory lock of the migrating session. Needs no further connection, and a
	 * connection that leads straight to the server.
	 */
	SESSION,

	/**
	 * An advisory lock of a transaction on a connection of its own, outside the pool.
	 * Works through a connection pooler in transaction mode. Settings are then made for
	 * single transactions only.
	 */
	TRANSACTION

}
