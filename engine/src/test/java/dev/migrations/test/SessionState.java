package dev.migrations.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a session remembers: settings, roles, temporary tables, prepared statements,
 * locks.
 */
public final class SessionState {

	/**
	 * A query for one column. PgBouncer carries over the settings that it leaves out.
	 */
	public static final String QUERY = """
			SELECT name || '=' || setting FROM pg_settings WHERE source = 'session' AND name NOT LIKE 'transaction%'
			AND name NOT IN ('application_name', 'client_encoding', 'DateStyle', 'TimeZone', 'standard_conforming_strings')
			UNION ALL SELECT name || '=' || coalesce(current_setting(name, true), '')
			FROM unnest(ARRAY['search_path', 'lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout',
				'role', 'app.tenant', 'app.other', 'migrations.any']) name
			UNION ALL SELECT 'user ' || session_user || ' ' || current_user
			UNION ALL SELECT 'temporary ' || relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()
			UNION ALL SELECT 'lock ' || objid FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'
			UNION ALL SELECT 'listens ' || channel FROM pg_listening_channels() channel
			UNION ALL SELECT 'cursor ' || name FROM pg_cursors WHERE is_holdable
			UNION ALL SELECT 'prepared ' || name FROM pg_prepared_statements WHERE from_sql
			ORDER BY 1""";

	private SessionState() {
	}

	/**
	 * Read the state of a session.
	 * @param connection the session
	 * @return a line for each thing
	 * @throws SQLException if the database fails
	 */
	public static List<String> read(Connection connection) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(QUERY)) {
			while (result.next()) {
				lines.add(result.getString(1));
			}
		}
		return lines;
	}

}
