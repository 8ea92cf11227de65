package dev.migrations.lock;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens connections outside the application's pool, which may have one connection only.
 */
@FunctionalInterface
public interface ConnectionSource {

	/**
	 * Open a connection to the migrated database.
	 * @return a connection that the caller closes
	 * @throws SQLException if there is none to be had
	 */
	Connection open() throws SQLException;

	/**
	 * Make ready to open connections on other threads.
	 * @throws SQLException if the connection at hand is closed
	 */
	default void prepare() throws SQLException {
	}

}
