package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An advisory lock of a transaction that does nothing else:
 * <ol>
 * <li>The transaction pins a server connection, whatever pooler stands between, so that
 * the lock stays where it is until the transaction ends.</li>
 * <li>The query that takes the lock would keep its snapshot as long as its portal is
 * open. A command that is no query closes it.</li>
 * <li>The transaction is idle for as long as the run takes, and must not be ended for
 * that.</li>
 * </ol>
 */
final class TransactionLock implements MigrationLock {

	private final LockKey key;

	private final ConnectionSource source;

	private @Nullable Connection connection;

	TransactionLock(LockKey key, ConnectionSource source) {
		this.key = key;
		this.source = source;
	}

	@Override
	public boolean tryAcquire() throws SQLException {
		Connection own = connection();
		own.setAutoCommit(false);
		if (this.key.ask(own, "SELECT pg_catalog.pg_try_advisory_xact_lock(?)")) {
			stayIdle(own);
			return true;
		}
		own.rollback();
		own.setAutoCommit(true);
		return false;
	}

	private Connection connection() throws SQLException {
		Connection own = this.connection;
		if (own == null) {
			own = this.source.open();
			PreparedStatements.avoid(own);
			this.connection = own;
		}
		return own;
	}

	private static void stayIdle(Connection connection) throws SQLException {
		String settings = "SET LOCAL idle_in_transaction_session_timeout = 0";
		if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
			settings += "; SET LOCAL transaction_timeout = 0";
		}
		execute(connection, settings);
	}

	@Override
	public Optional<LockHolder> holder() throws SQLException {
		return this.key.holder(connection());
	}

	@Override
	public void verify() throws SQLException {
		execute(connection(), "SET LOCAL idle_in_transaction_session_timeout = 0");
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void release() throws SQLException {
		Connection own = this.connection;
		this.connection = null;
		if (own != null) {
			try (own) {
				if (!own.isClosed() && !own.getAutoCommit()) {
					own.rollback();
				}
			}
		}
	}

}
