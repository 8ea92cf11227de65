package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sequences that belong to no identity column.
 */
final class SequenceReader {

	private static final String DEFAULT_TYPE = "bigint";

	private static final String QUERY = """
			SELECT q.schema, q.name, n.nspname AS owner_schema, c.relname AS owner_table, a.attname AS owner_column, %s
			FROM sequences q JOIN pg_catalog.pg_sequence s ON s.seqrelid = q.oid
				LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
					AND d.objid = q.oid AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
					AND d.refobjsubid > 0 AND d.deptype = 'a'
				LEFT JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
				LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
				LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			""".formatted(SequenceCounting.COLUMNS);

	private SequenceReader() {
	}

	static List<Sequence> read(Catalog catalog) throws SQLException {
		return catalog.list(QUERY, SequenceReader::sequence);
	}

	private static Sequence sequence(CatalogRow row) throws SQLException {
		String type = row.text("sequence_type");
		return new Sequence(row.name("schema", "name"), type.equals(DEFAULT_TYPE) ? null : type,
				SequenceCounting.read(row), owner(row));
	}

	private static @Nullable ColumnName owner(CatalogRow row) throws SQLException {
		String column = row.optional("owner_column");
		return (column != null) ? new ColumnName(row.name("owner_schema", "owner_table"), column) : null;
	}

}
