package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.ColumnType;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.CompositeType.Attribute;

/**
 * Reads the composite types, without those that are the rows of tables.
 */
final class CompositeTypeReader {

	private static final String TYPES = """
			SELECT y.oid, y.schema, y.name FROM types y WHERE y.kind = 'c'""";

	private static final String ATTRIBUTES = """
			SELECT y.oid AS parent, a.attname::pg_catalog.text AS name,
				pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
			FROM types y JOIN pg_catalog.pg_attribute a ON a.attrelid = y.relation
			WHERE y.kind = 'c' AND a.attnum > 0 AND NOT a.attisdropped
			ORDER BY y.oid, a.attnum""";

	private CompositeTypeReader() {
	}

	static List<CompositeType> read(Catalog catalog) throws SQLException {
		Map<Long, List<Attribute>> attributes = catalog.listByParent(ATTRIBUTES,
				(row) -> new Attribute(row.text("name"), ColumnType.of(TypeName.of(row.text("type")))));
		return catalog.list(TYPES, (row) -> new CompositeType(row.name("schema", "name"),
				attributes.getOrDefault(row.number("oid"), List.of())));
	}

}
