package dev.migrations.catalog;

import java.sql.SQLException;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Reads the identities of objects from rows with the columns {@code kind},
 * {@code schema}, {@code name} and {@code part_name}.
 */
final class ObjectReader {

	/**
	 * Objects that stand by themselves, each with the catalog that lists it.
	 */
	static final String OBJECTS = """
			SELECT 'SCHEMA' AS kind, 'pg_namespace' AS catalog, n.oid, NULL AS schema, n.name, NULL AS part_name
			FROM namespaces n
			UNION ALL
			SELECT 'TABLE', 'pg_class', t.oid, t.schema, t.name, NULL FROM tables t
			UNION ALL
			SELECT 'CONSTRAINT', 'pg_constraint', k.oid, k.schema, k.table_name, k.name FROM constraints k
			UNION ALL
			SELECT 'INDEX', 'pg_class', i.oid, i.schema, i.table_name, i.name FROM indexes i
			UNION ALL
			SELECT 'SEQUENCE', 'pg_class', s.oid, s.schema, s.name, NULL FROM sequences s
			UNION ALL
			SELECT CASE WHEN y.kind = 'e' THEN 'ENUM_TYPE' WHEN y.kind = 'c' THEN 'COMPOSITE_TYPE' ELSE 'DOMAIN' END, 'pg_type', y.oid, y.schema, y.name, NULL
			FROM types y
			UNION ALL
			SELECT 'CAST', 'pg_cast', c.oid, NULL, c.source, c.target FROM casts c
			""";

	private ObjectReader() {
	}

	static SchemaObject object(CatalogRow row) throws SQLException {
		Kind kind = Kind.valueOf(row.text("kind"));
		if (kind == Kind.CAST) {
			return new SchemaObject(kind, QualifiedName.of(TypeName.of(row.text("name"))),
					TypeName.of(row.text("part_name")));
		}
		return new SchemaObject(kind, row.name("schema", "name"), row.optional("part_name"));
	}

}
