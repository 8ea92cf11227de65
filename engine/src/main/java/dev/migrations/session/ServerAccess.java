package dev.migrations.session;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the databases of one server, always as the same role. What it
 * throws and logs holds no password.
 */
public interface ServerAccess {

	/**
	 * Open a connection to the configured database, in autocommit mode.
	 * @return the connection
	 * @throws SQLException if there is none to be had
	 */
	Connection connect() throws SQLException;

	/**
	 * Open a connection to another database of the same server, in autocommit mode.
	 * @param database the database's name
	 * @return the connection
	 * @throws SQLException if there is none to be had
	 */
	Connection connect(String database) throws SQLException;

	/**
	 * Access by a JDBC URL.
	 * @param url the URL of one of the server's databases
	 * @param username the role, or null where the URL names it
	 * @param password the password, or null for none
	 * @return the access
	 */
	static ServerAccess of(String url, @Nullable String username, @Nullable String password) {
		return UrlAccess.of(url, username, password);
	}

	/**
	 * Access by a data source. Other databases are reached with the URL and the user of
	 * its connections, and with the password that it tells, if any.
	 * @param dataSource the data source, which may be wrapped
	 * @return the access
	 */
	static ServerAccess of(DataSource dataSource) {
		return of(dataSource, Passwords.NONE);
	}

	/**
	 * Access by a data source. Other databases are reached with the URL and the user of
	 * its connections, and with the password that it tells, or one that is known
	 * elsewhere.
	 * @param dataSource the data source, which may be wrapped
	 * @param passwords what to try when the data source tells no password, or a wrong one
	 * @return the access
	 */
	static ServerAccess of(DataSource dataSource, Passwords passwords) {
		return new DataSourceAccess(dataSource, passwords);
	}

	/**
	 * Access in the manner of an open connection, but without the data source that it
	 * comes from, which may be a pool.
	 * @param connection the connection, which is not used
	 * @param dataSource the data source, which may be wrapped
	 * @param passwords what to try when the data source tells no password, or a wrong one
	 * @return the access
	 * @throws SQLException if the connection is closed
	 */
	static ServerAccess like(Connection connection, DataSource dataSource, Passwords passwords) throws SQLException {
		return new DirectAccess(connection.getMetaData(), dataSource, passwords);
	}

}
