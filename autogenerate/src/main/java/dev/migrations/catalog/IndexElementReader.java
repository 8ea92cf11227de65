package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.IndexElement;
import dev.migrations.schema.IndexElement.Nulls;
import dev.migrations.schema.IndexElement.Order;
import dev.migrations.schema.IndexTerm;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.IndexTerm.ExpressionTerm;

/**
 * Reads the elements of all indexes but those of primary keys and unique constraints.
 */
final class IndexElementReader {

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private static final String QUERY = """
			SELECT i.indexrelid AS parent, position, a.attname AS column,
				pg_catalog.pg_get_indexdef(i.indexrelid, position + 1, true) AS term,
				pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) AS definition,
				cn.nspname AS collation_schema, c.collname AS collation,
				pn.nspname AS class_schema, p.opcname AS class, i.indoption[position] AS options
			FROM tables t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indisvalid
				CROSS JOIN pg_catalog.generate_series(0, i.indnkeyatts - 1) AS position
				JOIN pg_catalog.pg_opclass p ON p.oid = i.indclass[position]
				JOIN pg_catalog.pg_namespace pn ON pn.oid = p.opcnamespace
				LEFT JOIN pg_catalog.pg_collation c ON c.oid = i.indcollation[position]
				LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.collnamespace
				LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[position]
			WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
				WHERE k.conindid = i.indexrelid AND k.contype = ANY ('{p,u}'))
			ORDER BY i.indexrelid, position""";

	private IndexElementReader() {
	}

	static Map<Long, List<IndexElement>> read(Catalog catalog) throws SQLException {
		return catalog.listByParent(QUERY, IndexElementReader::element);
	}

	private static IndexElement element(CatalogRow row) throws SQLException {
		ElementDefinition definition = ElementDefinition.of(row.text("definition"), (int) row.number("position"),
				row.text("term"));
		long options = row.number("options");
		Order order = ((options & DESCENDING) != 0) ? Order.DESCENDING : Order.ASCENDING;
		return new IndexElement(term(row),
				definition.hasCollation() ? row.systemName("collation_schema", "collation") : null,
				definition.hasOperatorClass() ? row.systemName("class_schema", "class") : null, order,
				nulls(order, (options & NULLS_FIRST) != 0));
	}

	private static IndexTerm term(CatalogRow row) throws SQLException {
		String column = row.optional("column");
		return (column != null) ? new ColumnTerm(column) : new ExpressionTerm(ExpressionText.of(row.text("term")));
	}

	private static Nulls nulls(Order order, boolean first) {
		if (first == (order == Order.DESCENDING)) {
			return Nulls.DEFAULT;
		}
		return first ? Nulls.FIRST : Nulls.LAST;
	}

}
