package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.Relation;
import dev.migrations.schema.Relation.Kind;

/**
 * Reads the names of views, foreign tables, partitions and tables of extensions.
 */
final class RelationReader {

	private static final String QUERY = """
			SELECT r.schema, r.name, r.kind, r.partition FROM relations r
			WHERE r.kind = ANY ('{v,m,f}') OR (r.kind = ANY ('{r,p}') AND (r.partition OR r.reserved))""";

	private RelationReader() {
	}

	static List<Relation> read(Catalog catalog) throws SQLException {
		return catalog.list(QUERY, (row) -> new Relation(row.name("schema", "name"), kind(row)));
	}

	private static Kind kind(CatalogRow row) throws SQLException {
		if (row.flag("partition")) {
			return Kind.PARTITION;
		}
		return switch (row.letter("kind")) {
			case 'v' -> Kind.VIEW;
			case 'm' -> Kind.MATERIALIZED_VIEW;
			case 'f' -> Kind.FOREIGN_TABLE;
			default -> Kind.RESERVED_TABLE;
		};
	}

}
