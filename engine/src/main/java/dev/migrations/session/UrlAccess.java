package dev.migrations.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections by a JDBC URL.
 */
final class UrlAccess implements ServerAccess {

	/*
	 * A server that lets a client connect and then falls silent would otherwise keep it
	 * for ever.
	 */
	private static final int LOGIN_SECONDS = 20;

	private final String url;

	private final Properties properties;

	UrlAccess(String url, Properties properties) {
		this.url = url;
		this.properties = properties;
	}

	static UrlAccess of(String url, @Nullable String username, @Nullable String password) {
		Properties properties = new Properties();
		if (username != null) {
			properties.setProperty("user", username);
		}
		if (password != null) {
			properties.setProperty("password", password);
		}
		return new UrlAccess(url, properties);
	}

	@Override
	public Connection connect() throws SQLException {
		return dataSource().getConnection();
	}

	@Override
	public Connection connect(String database) throws SQLException {
		PGSimpleDataSource dataSource = dataSource();
		dataSource.setDatabaseName(database);
		return dataSource.getConnection();
	}

	private PGSimpleDataSource dataSource() throws SQLException {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setTcpKeepAlive(true);
		try {
			dataSource.setUrl(this.url);
			if (dataSource.getLoginTimeout() == 0) {
				dataSource.setLoginTimeout(LOGIN_SECONDS);
			}
		}
		catch (IllegalArgumentException ex) {
			// Its message repeats the URL, and with it the password
			throw new SQLException("The JDBC URL is not one of PostgreSQL's driver", "08001");
		}
		for (String name : this.properties.stringPropertyNames()) {
			dataSource.setProperty(name, this.properties.getProperty(name));
		}
		return dataSource;
	}

}
