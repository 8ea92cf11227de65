package dev.migrations.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what bears the names of the engine's tables, from the catalogs alone.
 */
final class TableSearch {

	private static final String PATH = """
			FROM pg_catalog.unnest(CASE WHEN ?::pg_catalog.text IS NULL THEN pg_catalog.current_schemas(false)
			    ELSE ARRAY[?]::pg_catalog.name[] END) WITH ORDINALITY AS s (schema, position)
			LEFT JOIN (pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c
			    ON c.relnamespace OPERATOR(pg_catalog.=) n.oid AND c.relname OPERATOR(pg_catalog.=) ANY (?))
			ON n.nspname OPERATOR(pg_catalog.=) s.schema
			ORDER BY s.position, c.relname""";

	private static final String OUTSIDE = """
			FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace OPERATOR(pg_catalog.=) n.oid,
			    LATERAL (SELECT n.nspname) AS s (schema)
			WHERE c.relname OPERATOR(pg_catalog.=) ? AND c.relkind OPERATOR(pg_catalog.=) 'r'
			    AND c.relpersistence OPERATOR(pg_catalog.<>) 't'
			    AND NOT n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(true))
			ORDER BY n.nspname""";

	private final TableNames names;

	private final String columns;

	TableSearch(TableNames names, TableAccess access) {
		this.names = names;
		TableTrust trust = access.trust();
		this.columns = """
				SELECT s.schema, c.relname, c.relkind, pg_catalog.has_schema_privilege(n.oid, 'USAGE'),
				    pg_catalog.has_table_privilege(c.oid, 'SELECT'), pg_catalog.pg_get_userbyid(c.relowner), current_user,
				"""
				+ TableTrust.CODE + ", " + trust.hidden() + ", " + trust.strange() + "\n";
	}

	/**
	 * Search the configured schema, or those of the search path.
	 * @param connection a connection
	 * @return the tables of each schema, by name, the first schema first
	 * @throws SQLException if the database fails
	 */
	Map<String, Map<String, FoundTable>> path(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.columns + PATH)) {
			statement.setString(1, this.names.schema());
			statement.setString(2, this.names.schema());
			statement.setArray(3, connection.createArrayOf("name", this.names.all().toArray()));
			Map<String, Map<String, FoundTable>> schemas = new LinkedHashMap<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					Map<String, FoundTable> tables = schemas.computeIfAbsent(result.getString(1),
							(schema) -> new LinkedHashMap<>());
					if (result.getString(2) != null) {
						tables.put(result.getString(2), table(result));
					}
				}
			}
			return schemas;
		}
	}

	/**
	 * Search all schemas that are none of the search path's, or that the user may not
	 * use.
	 * @param connection a connection
	 * @return the version tables
	 * @throws SQLException if the database fails
	 */
	List<FoundTable> outside(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.columns + OUTSIDE)) {
			statement.setString(1, this.names.version());
			List<FoundTable> tables = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					tables.add(table(result));
				}
			}
			return tables;
		}
	}

	private static FoundTable table(ResultSet result) throws SQLException {
		Array code = result.getArray(8);
		return new FoundTable(result.getString(1), result.getString(2), result.getString(3), result.getBoolean(4),
				result.getBoolean(5), result.getBoolean(9), result.getBoolean(10), result.getString(6),
				result.getString(7), Arrays.asList((String[]) code.getArray()));
	}

}
