package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import dev.migrations.schema.SchemaObject;

/**
 * Reads the identity of everything for which it is decided who made it, with one query.
 */
public final class CatalogObjects {

	private static final String COLUMNS = """
			SELECT t.oid, t.schema, t.name, a.attnum AS part, a.attname::pg_catalog.text AS part_name, a.attnotnull, a.attidentity,
				a.atthasdef
			FROM tables t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
			""";

	private static final String QUERY = """
			, columns AS (%s)
			SELECT kind, catalog, oid, 0 AS part, schema, name, part_name FROM (%s) o
			UNION ALL
			SELECT 'COLUMN', 'pg_attribute', c.oid, c.part, c.schema, c.name, c.part_name FROM columns c
			UNION ALL
			SELECT 'NOT_NULL', 'pg_attribute.attnotnull', c.oid, c.part, c.schema, c.name, c.part_name
			FROM columns c WHERE c.attnotnull
			UNION ALL
			SELECT 'COLUMN_VALUE', 'pg_attrdef', d.oid, 0, c.schema, c.name, c.part_name
			FROM columns c JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = c.part
			WHERE c.atthasdef
			UNION ALL
			SELECT 'COLUMN_VALUE', 'pg_attribute.attidentity', c.oid, c.part, c.schema, c.name, c.part_name
			FROM columns c WHERE c.attidentity <> ''
			UNION ALL
			SELECT 'ENUM_VALUE', 'pg_enum', e.oid, 0, y.schema, y.name, e.enumlabel
			FROM types y JOIN pg_catalog.pg_enum e ON e.enumtypid = y.oid
			UNION ALL
			SELECT CASE WHEN m.objsubid = 0 THEN 'TABLE_COMMENT' ELSE 'COLUMN_COMMENT' END, 'pg_description', t.oid,
				m.objsubid, t.schema, t.name, a.attname
			FROM tables t JOIN pg_catalog.pg_description m ON m.objoid = t.oid
					AND m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
				LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = m.objsubid AND a.attnum > 0
			""".formatted(COLUMNS, ObjectReader.OBJECTS);

	private CatalogObjects() {
	}

	/**
	 * Read the objects of a database.
	 * @param connection a connection whose search path decides on the default schema
	 * @return the objects by what PostgreSQL tells them by
	 * @throws SQLException if the database fails
	 */
	public static Map<ObjectToken, SchemaObject> read(Connection connection) throws SQLException {
		return Map.copyOf(Catalog.of(connection).map(QUERY, CatalogObjects::token, ObjectReader::object));
	}

	private static ObjectToken token(CatalogRow row) throws SQLException {
		return new ObjectToken(row.text("catalog"), row.number("oid"), row.number("part"));
	}

}
