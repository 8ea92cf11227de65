package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An advisory lock of the migrating session.
 */
final class SessionLock implements MigrationLock {

	private final LockKey key;

	private final Connection connection;

	private boolean held;

	SessionLock(LockKey key, Connection connection) {
		this.key = key;
		this.connection = connection;
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		this.held = ask("SELECT pg_catalog.pg_try_advisory_lock(?)");
		return this.held;
	}

	@Override
	public Optional<LockHolder> holder() throws SQLException {
		return this.key.holder(this.connection);
	}

	/*
	 * A lost connection shows itself with the next statement.
	 */
	@Override
	public void verify() {
	}

	/*
	 * The lock is no transaction.
	 */
	@Override
	public boolean holdsUp(Connection connection, int pid) {
		return false;
	}

	@Override
	public void release() throws SQLException {
		if (this.held) {
			this.held = false;
			ask("SELECT pg_catalog.pg_advisory_unlock(?)");
		}
	}

	private boolean ask(String sql) throws SQLException {
		Runnable restore = NetworkLimit.set(this.connection, NetworkLimit.OWN);
		try {
			return this.key.ask(this.connection, sql);
		}
		finally {
			restore.run();
		}
	}

}
