package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrations.store.MigrationTables;

/**
 * Lets one migrator at a time work on a version table. The lock dies with the connection
 * that holds it.
 */
public sealed interface MigrationLock permits SessionLock, TransactionLock {

	/**
	 * Choose a lock. Takes nothing yet.
	 * @param tables the tables that it guards
	 * @param mode the kind of lock; not {@link LockMode#AUTO}
	 * @param connection the migrating connection, in autocommit mode
	 * @param source where the lock's own connection comes from, if it needs one
	 * @return the lock
	 */
	static MigrationLock of(MigrationTables tables, LockMode mode, Connection connection, ConnectionSource source) {
		LockKey key = LockKey.of(tables);
		return (mode != LockMode.TRANSACTION) ? new SessionLock(key, connection) : new TransactionLock(key, source);
	}

	/**
	 * Find out who has the lock.
	 * @param tables the tables that it guards
	 * @param connection any connection
	 * @return the session, unless the lock is free or the server does not tell
	 * @throws SQLException if the database fails
	 */
	static Optional<LockHolder> holder(MigrationTables tables, Connection connection) throws SQLException {
		return LockKey.of(tables).holder(connection);
	}

	/**
	 * Take the lock if it is free. Holds no snapshot afterwards, so that no
	 * {@code CREATE INDEX CONCURRENTLY} waits for whoever waits here.
	 * @return whether it was free
	 * @throws SQLException if the database fails
	 */
	boolean tryAcquire() throws SQLException;

	/**
	 * Find out who has the lock.
	 * @return the session, unless the lock is free or the server does not tell
	 * @throws SQLException if the database fails
	 */
	Optional<LockHolder> holder() throws SQLException;

	/**
	 * Make sure that the lock is still held.
	 * @throws SQLException if the connection that holds it is lost
	 */
	void verify() throws SQLException;

	/**
	 * Whether a session waits for the lock's own transaction to end, as an index build
	 * does that began before it and noted the snapshots to wait for in the very moment
	 * when the lock was taken. Waiting for that session would last for ever.
	 * @param connection another connection than the lock's own
	 * @param pid the session's process
	 * @return whether the session waits for the lock's holder
	 * @throws SQLException if the database fails
	 */
	boolean holdsUp(Connection connection, int pid) throws SQLException;

	/**
	 * Let others in, if the lock is held, and close what it needed.
	 * @throws SQLException if the database fails
	 */
	void release() throws SQLException;

}
