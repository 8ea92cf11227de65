package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Table;

/**
 * Reads ordinary and partitioned tables with all that belongs to them.
 */
final class TableReader {

	private static final String QUERY = """
			SELECT t.oid, t.schema, t.name, CASE WHEN t.kind = 'p' THEN pg_catalog.pg_get_partkeydef(t.oid) END AS partitioning,
				m.description AS comment
			FROM tables t LEFT JOIN pg_catalog.pg_description m ON m.objoid = t.oid AND m.objsubid = 0
				AND m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass""";

	private final Map<Long, List<Column>> columns;

	private final Map<Long, List<Constraint>> constraints;

	private final Map<Long, List<Index>> indexes;

	private TableReader(Catalog catalog) throws SQLException {
		Map<Long, List<IndexElement>> elements = IndexElementReader.read(catalog);
		this.columns = ColumnReader.read(catalog);
		this.constraints = ConstraintReader.read(catalog, elements);
		this.indexes = IndexReader.read(catalog, elements);
	}

	static List<Table> read(Catalog catalog) throws SQLException {
		return catalog.list(QUERY, new TableReader(catalog)::table);
	}

	private Table table(CatalogRow row) throws SQLException {
		Long oid = row.number("oid");
		return new Table(row.name("schema", "name"), this.columns.getOrDefault(oid, List.of()),
				this.constraints.getOrDefault(oid, List.of()), this.indexes.getOrDefault(oid, List.of()),
				row.optional("comment"), row.optional("partitioning"));
	}

}
