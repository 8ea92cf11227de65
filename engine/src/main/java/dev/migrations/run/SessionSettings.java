package dev.migrations.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.sql.SqlLiteral;

/**
 * The settings of a session as they were before a run. A revision may change any of them
 * ({@code SET}, {@code set_config}, {@code SET ROLE}); they are put back after each.
 */
final class SessionSettings {

	private final String restore;

	private SessionSettings(String restore) {
		this.restore = restore;
	}

	static SessionSettings of(Connection connection) throws SQLException {
		String sql = "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' "
				+ "AND name NOT LIKE 'transaction%' " + "UNION ALL SELECT 'role', pg_catalog.current_setting('role')";
		StringBuilder restore = new StringBuilder("RESET SESSION AUTHORIZATION; RESET ALL");
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				restore.append("; SELECT pg_catalog.set_config(")
					.append(SqlLiteral.quote(result.getString(1)))
					.append(", ")
					.append(SqlLiteral.quote(result.getString(2)))
					.append(", false)");
			}
		}
		return new SessionSettings(restore.toString());
	}

	/**
	 * Put the settings back.
	 * @param connection the connection that they were read from
	 * @throws SQLException if the database fails
	 */
	void restore(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(this.restore);
		}
	}

}
