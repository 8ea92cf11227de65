package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What in the catalogs tells the outcome of one kind of statement.
 */
interface Evidence {

	/**
	 * Say what is there.
	 * @return an SQL expression of type text, never null
	 */
	String expression();

	/**
	 * Compare.
	 * @param connection a connection in autocommit mode
	 * @param before the expression's value before the statement
	 * @param now its value now
	 * @return what became of the statement
	 * @throws SQLException if the database fails
	 */
	Finding examine(Connection connection, String before, String now) throws SQLException;

	default boolean isConcurrent() {
		return false;
	}

	default boolean isPatient() {
		return isConcurrent();
	}

}
