package dev.migrations.autogenerate.jpa;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Fails, and remembers, when anything connects.
 */
final class NoDataSource extends AbstractDataSource {

	static final AtomicInteger attempts = new AtomicInteger();

	@Override
	public Connection getConnection() {
		attempts.incrementAndGet();
		throw new AssertionError("A connection was opened");
	}

	@Override
	public Connection getConnection(String username, String password) {
		return getConnection();
	}

}
