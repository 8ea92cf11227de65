package dev.migrations.lock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.store.Batch;

/**
 * An advisory lock of a transaction that does nothing else:
 * <ol>
 * <li>The transaction pins a server connection, whatever pooler stands between, so that
 * the lock stays where it is until the transaction ends.</li>
 * <li>The query that takes the lock would keep its snapshot as long as its portal is
 * open. A command that is no query closes it, and is sent along: whoever builds an index
 * concurrently and meets with the snapshot waits for the end of the transaction.</li>
 * <li>The transaction is idle for as long as the run takes, and lives as
 * {@link TransactionLife} tells.</li>
 * </ol>
 */
final class TransactionLock implements MigrationLock {

	private final LockKey key;

	private final OwnConnection own;

	TransactionLock(LockKey key, ConnectionSource source) {
		this.key = key;
		this.own = new OwnConnection(source);
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		Connection own = this.own.get();
		own.setAutoCommit(false);
		if (ask(own)) {
			return true;
		}
		this.own.rollback();
		return false;
	}

	private boolean ask(Connection connection) throws SQLException {
		List<String> statements = new ArrayList<>(
				List.of(Batch.READ_COMMITTED, "SELECT pg_catalog.pg_try_advisory_xact_lock(" + this.key.value() + ")"));
		TransactionLife.settings(connection)
			.forEach((name, value) -> statements.add("SET LOCAL " + name + " = " + value));
		try (Statement statement = connection.createStatement()) {
			statement.execute(String.join("; ", statements));
			statement.getMoreResults();
			try (ResultSet result = statement.getResultSet()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	@Override
	public Optional<LockHolder> holder() throws SQLException {
		return this.key.holder(this.own.get());
	}

	@Override
	public void verify() throws SQLException {
		Batch.execute(this.own.get(), List.of("SET LOCAL idle_in_transaction_session_timeout = 0"));
	}

	@Override
	public boolean holdsUp(Connection connection, int pid) throws SQLException {
		Optional<LockHolder> own = this.key.holder(connection);
		return own.isPresent()
				&& Sessions.blocking(connection, pid).stream().anyMatch((session) -> session.pid() == own.get().pid());
	}

	@Override
	public void release() throws SQLException {
		try (this.own) {
			this.own.rollback();
		}
	}

}
