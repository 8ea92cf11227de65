package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.EnumType;

/**
 * Reads the enum types.
 */
final class EnumTypeReader {

	private static final String QUERY = """
			SELECT y.schema, y.name, ARRAY(SELECT e.enumlabel::pg_catalog.text FROM pg_catalog.pg_enum e
				WHERE e.enumtypid = y.oid ORDER BY e.enumsortorder) AS values
			FROM types y WHERE y.kind = 'e'""";

	private EnumTypeReader() {
	}

	static List<EnumType> read(Catalog catalog) throws SQLException {
		return catalog.list(QUERY, (row) -> new EnumType(row.name("schema", "name"), row.texts("values")));
	}

}
