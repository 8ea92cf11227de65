package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcUtils;

/**
 * A connection of the engine's own besides the migrating one: opened when first needed,
 * limited in how long it waits for answers, without prepared statements, and given back
 * as it came.
 */
final class OwnConnection implements AutoCloseable {

	private final ConnectionSource source;

	private @Nullable Connection connection;

	private Runnable restore = () -> {
	};

	OwnConnection(ConnectionSource source) {
		this.source = source;
	}

	/**
	 * Give the connection.
	 * @return the connection, which is opened if it is not
	 * @throws SQLException if there is none to be had
	 */
	Connection get() throws SQLException {
		Connection own = this.connection;
		if (own == null) {
			own = this.source.open();
			this.connection = own;
			Runnable limit = NetworkLimit.set(own, NetworkLimit.OWN);
			Runnable prepared = PreparedStatements.avoid(own);
			this.restore = () -> {
				prepared.run();
				limit.run();
			};
		}
		return own;
	}

	/**
	 * Roll back what is begun.
	 * @throws SQLException if that fails
	 */
	void rollback() throws SQLException {
		Connection own = this.connection;
		if (own != null && !own.isClosed() && !own.getAutoCommit()) {
			own.rollback();
			own.setAutoCommit(true);
		}
	}

	/**
	 * Give it back, if it is open; it opens anew when it is needed again.
	 */
	@Override
	public void close() {
		Connection own = this.connection;
		if (own != null) {
			this.connection = null;
			this.restore.run();
			this.restore = () -> {
			};
			JdbcUtils.closeConnection(own);
		}
	}

}
