package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database to try things out in. It is removed when its server is closed.
 */
public interface ScratchDatabase {

	/**
	 * The name of the database.
	 * @return the name
	 */
	String name();

	/**
	 * Open a connection in autocommit mode. Whoever opens it closes it.
	 * @return a connection of its own
	 * @throws SQLException if the server refuses
	 */
	Connection connect() throws SQLException;

}
