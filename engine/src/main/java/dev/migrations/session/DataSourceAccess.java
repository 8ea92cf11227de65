package dev.migrations.session;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Opens connections by a data source, and those to other databases in its manner, but
 * without it: a pool knows one database only, and may have one connection only.
 */
final class DataSourceAccess implements ServerAccess {

	private final DataSource dataSource;

	private final Passwords passwords;

	private @Nullable ServerAccess direct;

	DataSourceAccess(DataSource dataSource, Passwords passwords) {
		this.dataSource = dataSource;
		this.passwords = passwords;
	}

	@Override
	public Connection connect() throws SQLException {
		try {
			Connection connection = this.dataSource.getConnection();
			connection.setAutoCommit(true);
			return connection;
		}
		catch (RuntimeException ex) {
			// Some pools throw exceptions of their own when they cannot fill themselves
			throw new SQLException(ex.getMessage(), "08001", ex);
		}
	}

	@Override
	public Connection connect(String database) throws SQLException {
		return direct().connect(database);
	}

	private synchronized ServerAccess direct() throws SQLException {
		if (this.direct == null) {
			try (Connection connection = connect()) {
				this.direct = new DirectAccess(connection.getMetaData(), this.dataSource, this.passwords);
			}
		}
		return this.direct;
	}

}
