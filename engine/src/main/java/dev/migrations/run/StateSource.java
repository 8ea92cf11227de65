package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.store.DatabaseState;

/**
 * Reads where a database stands, once at the beginning of a run and before anything is
 * planned; may refuse what it finds.
 */
@FunctionalInterface
public interface StateSource {

	/**
	 * Read where a database stands.
	 * @param connection a connection in autocommit mode
	 * @return the state
	 * @throws SQLException if the database fails
	 */
	DatabaseState read(Connection connection) throws SQLException;

}
