package dev.migrations.autogenerate.jpa;

import java.sql.Connection;
import java.sql.SQLException;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/**
 * Refuses whatever would connect while mappings are read.
 */
final class NoConnections implements ConnectionProvider {

	@Override
	public Connection getConnection() throws SQLException {
		throw new SQLException("The mappings are read without a database");
	}

	@Override
	public void closeConnection(Connection connection) throws SQLException {
		connection.close();
	}

	@Override
	public boolean supportsAggressiveRelease() {
		return false;
	}

	@Override
	public boolean isUnwrappableAs(Class<?> unwrapType) {
		return unwrapType.isInstance(this);
	}

	@Override
	public <T> T unwrap(Class<T> unwrapType) {
		if (isUnwrappableAs(unwrapType)) {
			return unwrapType.cast(this);
		}
		throw new UnknownUnwrapTypeException(unwrapType);
	}

}
