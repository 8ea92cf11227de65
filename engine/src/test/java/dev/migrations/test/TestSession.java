package dev.migrations.test;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One session with a database, opened when first needed.
 */
public final class TestSession implements AutoCloseable {

	private final SingleConnectionDataSource dataSource;

	private final JdbcClient client;

	TestSession(TestDatabase database) {
		this.dataSource = new SingleConnectionDataSource(database.url(), "postgres", "", true);
		this.client = JdbcClient.create(this.dataSource);
	}

	/**
	 * Run a statement.
	 * @param sql the statement
	 */
	public void execute(String sql) {
		this.client.sql(sql).update();
	}

	/**
	 * Ask for one column as text.
	 * @param sql the query
	 * @return its rows
	 */
	public List<String> query(String sql) {
		return this.client.sql(sql).query(String.class).list();
	}

	/**
	 * Open another session when one is next needed.
	 */
	public void reset() {
		this.dataSource.resetConnection();
	}

	@Override
	public void close() {
		this.dataSource.destroy();
	}

}
