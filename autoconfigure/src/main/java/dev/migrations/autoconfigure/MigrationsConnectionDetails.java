package dev.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * How migrations connect when they do not use the application's data source as it is.
 * With a username or a password only, the rest is derived from that data source.
 */
public interface MigrationsConnectionDetails extends ConnectionDetails {

	/**
	 * The JDBC URL.
	 * @return the URL, or {@code null} for the application's data source
	 */
	@Nullable String getJdbcUrl();

	/**
	 * The user that runs migrations.
	 * @return the username, or {@code null} for the data source's own
	 */
	@Nullable String getUsername();

	/**
	 * The user's password.
	 * @return the password, or {@code null} for the data source's own
	 */
	@Nullable String getPassword();

	/**
	 * The name of the JDBC driver class.
	 * @return the class name, or {@code null} when there is no URL to tell it from
	 */
	default @Nullable String getDriverClassName() {
		String url = getJdbcUrl();
		return (url != null) ? DatabaseDriver.fromJdbcUrl(url).getDriverClassName() : null;
	}

}
