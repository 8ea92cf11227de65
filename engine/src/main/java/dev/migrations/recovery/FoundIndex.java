package dev.migrations.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.sql.SqlIdentifier;

/**
 * An index as the catalogs have it.
 *
 * @param oid its catalog number
 * @param schema its schema
 * @param name its name
 * @param valid whether queries can use it and writes maintain it
 */
record FoundIndex(long oid, String schema, String name, boolean valid) {

	static final String QUERY = """
			SELECT i.indexrelid, n.nspname, c.relname, i.indisvalid AND i.indisready AND i.indislive
			FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
			    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			""";

	static FoundIndex of(ResultSet result) throws SQLException {
		return new FoundIndex(result.getLong(1), result.getString(2), result.getString(3), result.getBoolean(4));
	}

	String drop() {
		return "DROP INDEX CONCURRENTLY IF EXISTS " + SqlIdentifier.qualify(this.schema, this.name);
	}

}
