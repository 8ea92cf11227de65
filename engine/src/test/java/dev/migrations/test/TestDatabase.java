package dev.migrations.test;

import java.util.List;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database on the server that the tests start.
 *
 * @param port the server's port on the loopback interface
 * @param name the database's name
 */
public record TestDatabase(int port, String name) {

	/**
	 * The JDBC URL; the user is {@code postgres}, without a password.
	 * @return the URL
	 */
	public String url() {
		return "jdbc:postgresql://localhost:%s/%s".formatted(this.port, this.name);
	}

	/**
	 * A data source that opens a new connection each time.
	 * @return the data source
	 */
	public DataSource dataSource() {
		return dataSource("postgres");
	}

	/**
	 * A data source of another user.
	 * @param user the user, who needs no password
	 * @return the data source
	 */
	public DataSource dataSource(String user) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(url());
		dataSource.setUser(user);
		return dataSource;
	}

	/**
	 * The database of the same server that is there from the beginning.
	 * @return that database
	 */
	public TestDatabase administration() {
		return new TestDatabase(this.port, "postgres");
	}

	/**
	 * A client on a new data source.
	 * @return the client
	 */
	public JdbcClient client() {
		return JdbcClient.create(dataSource());
	}

	/**
	 * One session for many statements.
	 * @return the session
	 */
	public TestSession session() {
		return new TestSession(this);
	}

	/**
	 * Run a statement.
	 * @param sql the statement
	 */
	public void execute(String sql) {
		client().sql(sql).update();
	}

	/**
	 * Ask for one column as text.
	 * @param sql the query
	 * @return its rows
	 */
	public List<String> query(String sql) {
		return client().sql(sql).query(String.class).list();
	}

}
