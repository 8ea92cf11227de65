package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlIdentifier;

/**
 * An index as the catalogs have it.
 *
 * @param oid its catalog number
 * @param schema its schema
 * @param name its name
 * @param valid whether queries can use it and writes maintain it
 * @param droppable whether the role at hand may drop it
 * @param definition whether it is unique, its method, columns and so on, as the server
 * words them
 */
record FoundIndex(String oid, String schema, String name, boolean valid, boolean droppable, String definition) {

	/*
	 * An index's definition says its own name and its table's before that.
	 */
	private static final String QUERY = """
			SELECT i.indexrelid, n.nspname, c.relname, i.indisvalid AND i.indisready AND i.indislive,
			    pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND (pg_catalog.pg_has_role(c.relowner, 'USAGE')
			        OR pg_catalog.pg_has_role(n.nspowner, 'USAGE')),
			    pg_catalog.concat(i.indisunique, pg_catalog.substr(pg_catalog.pg_get_indexdef(i.indexrelid),
			        pg_catalog.length(pg_catalog.concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ',
			            pg_catalog.quote_ident(c.relname), ' ON ', pg_catalog.quote_ident(n.nspname), '.',
			            pg_catalog.quote_ident(t.relname), ' '))))
			FROM pg_catalog.pg_index i
			    JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) i.indexrelid
			    JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
			    JOIN pg_catalog.pg_class t ON t.oid OPERATOR(pg_catalog.=) i.indrelid
			WHERE\s""";

	/**
	 * Find indexes.
	 * @param connection a connection
	 * @param condition which ones: a condition on {@code pg_index i} and the index's own
	 * {@code pg_class c}
	 * @return the indexes, oldest first
	 * @throws SQLException if the database fails
	 */
	static List<FoundIndex> list(Connection connection, String condition) throws SQLException {
		List<FoundIndex> found = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(QUERY + condition + " ORDER BY i.indexrelid")) {
			while (result.next()) {
				found.add(new FoundIndex(result.getString(1), result.getString(2), result.getString(3),
						result.getBoolean(4), result.getBoolean(5), result.getString(6)));
			}
		}
		return found;
	}

	Repair drop() {
		return new Repair("DROP INDEX CONCURRENTLY IF EXISTS " + SqlIdentifier.qualify(this.schema, this.name),
				this.droppable ? Repair.Way.CONCURRENTLY : Repair.Way.BY_HAND);
	}

}
