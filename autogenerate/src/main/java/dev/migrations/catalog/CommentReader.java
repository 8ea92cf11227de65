package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.Map;

import dev.migrations.schema.SchemaObject;

/**
 * Reads the comments on anything but tables and columns.
 */
final class CommentReader {

	private static final String QUERY = """
			SELECT o.kind, o.schema, o.name, o.part_name, m.description AS comment
			FROM (%s) o JOIN pg_catalog.pg_description m ON m.objoid = o.oid AND m.objsubid = 0
				AND m.classoid = ('pg_catalog.' || o.catalog)::pg_catalog.regclass
			WHERE o.kind <> 'TABLE'
				AND NOT (o.kind = 'SCHEMA' AND o.name = 'public' AND m.description = 'standard public schema')
			""".formatted(ObjectReader.OBJECTS);

	private CommentReader() {
	}

	static Map<SchemaObject, String> read(Catalog catalog) throws SQLException {
		return catalog.map(QUERY, ObjectReader::object, (row) -> row.text("comment"));
	}

}
