package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrations.lock.ConnectionSource;
import dev.migrations.session.Passwords;
import dev.migrations.session.ServerAccess;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.jdbc.support.JdbcUtils;

/**
 * Opens connections besides one that is in use:
 * <ol>
 * <li>directly, as the same user, since a pool may have one connection only;</li>
 * <li>where that fails, as for want of a password, from the data source itself.</li>
 * </ol>
 */
final class FurtherConnections implements ConnectionSource {

	private final Connection inUse;

	private final DataSource dataSource;

	private final Passwords passwords;

	private @Nullable ServerAccess direct;

	FurtherConnections(Connection inUse, DataSource dataSource, Passwords passwords) {
		this.inUse = inUse;
		this.dataSource = dataSource;
		this.passwords = passwords;
	}

	/*
	 * On the thread of the run, which may be what a data source goes by that leads to
	 * several.
	 */
	@Override
	public void prepare() throws SQLException {
		direct();
	}

	private synchronized ServerAccess direct() throws SQLException {
		ServerAccess access = this.direct;
		if (access == null) {
			access = ServerAccess.like(this.inUse, this.dataSource, this.passwords);
			this.direct = access;
		}
		return access;
	}

	@Override
	public Connection open() throws SQLException {
		try {
			return direct().connect();
		}
		catch (SQLException ex) {
			return openPooled(ex);
		}
	}

	private Connection openPooled(SQLException failure) {
		Connection connection;
		try {
			connection = this.dataSource.getConnection();
		}
		catch (SQLException | RuntimeException ex) {
			throw new SecondConnectionException(failure, SecondConnectionException.message(ex));
		}
		try {
			if (isSecond(connection)) {
				connection.setAutoCommit(true);
				return connection;
			}
		}
		catch (SQLException | RuntimeException ex) {
			JdbcUtils.closeConnection(connection);
			throw new SecondConnectionException(failure, SecondConnectionException.message(ex));
		}
		JdbcUtils.closeConnection(connection);
		throw new SecondConnectionException(failure, "it gives the same connection again, or one to another database");
	}

	private boolean isSecond(Connection connection) throws SQLException {
		return connection.getMetaData().getURL().equals(this.inUse.getMetaData().getURL())
				&& (!connection.isWrapperFor(PGConnection.class)
						|| connection.unwrap(PGConnection.class) != this.inUse.unwrap(PGConnection.class));
	}

}
