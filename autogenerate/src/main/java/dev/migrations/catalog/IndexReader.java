package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexKey;
import dev.migrations.schema.IndexKey.Uniqueness;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indexes of all tables that belong to no constraint.
 */
final class IndexReader {

	/**
	 * The names of the columns that {@code pg_index i} carries besides its key.
	 */
	static final String INCLUDED_COLUMNS = """
			ARRAY(SELECT a.attname::pg_catalog.text FROM pg_catalog.generate_series(i.indnkeyatts, i.indnatts - 1) AS position
					JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[position]
				ORDER BY position)""";

	private static final String QUERY = """
			SELECT i.indrelid AS parent, x.oid, x.name, m.amname AS method, i.indisunique AS is_unique,
				${nullsNotDistinct} AS nulls_not_distinct, %s AS include,
				pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) AS predicate
			FROM indexes x JOIN pg_catalog.pg_index i ON i.indexrelid = x.oid
				JOIN pg_catalog.pg_class c ON c.oid = x.oid
				JOIN pg_catalog.pg_am m ON m.oid = c.relam
			ORDER BY i.indrelid, x.name""".formatted(INCLUDED_COLUMNS);

	private final Map<Long, List<IndexElement>> elements;

	private IndexReader(Map<Long, List<IndexElement>> elements) {
		this.elements = elements;
	}

	static Map<Long, List<Index>> read(Catalog catalog, Map<Long, List<IndexElement>> elements) throws SQLException {
		return catalog.listByParent(QUERY, new IndexReader(elements)::index);
	}

	static @Nullable String predicate(CatalogRow row) throws SQLException {
		String predicate = row.optional("predicate");
		return (predicate != null) ? ExpressionText.of(predicate) : null;
	}

	private Index index(CatalogRow row) throws SQLException {
		List<IndexElement> elements = this.elements.getOrDefault(row.number("oid"), List.of());
		return new Index(row.text("name"), row.text("method"), new IndexKey(elements, uniqueness(row)),
				row.texts("include"), predicate(row));
	}

	private static Uniqueness uniqueness(CatalogRow row) throws SQLException {
		if (!row.flag("is_unique")) {
			return Uniqueness.NONE;
		}
		return row.flag("nulls_not_distinct") ? Uniqueness.NULLS_NOT_DISTINCT : Uniqueness.NULLS_DISTINCT;
	}

}
