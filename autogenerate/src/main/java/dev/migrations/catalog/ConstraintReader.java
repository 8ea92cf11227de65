package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ExclusionConstraint.Comparison;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Reference;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;

/**
 * Reads the constraints of all tables.
 */
final class ConstraintReader {

	private static final String QUERY = """
			SELECT c.conrelid AS parent, c.name, k.contype AS kind, k.condeferrable AS deferrable,
				k.condeferred AS deferred, k.conindid AS index, NOT ${nullsNotDistinct} AS nulls_distinct,
				k.confdeltype AS on_delete, k.confupdtype AS on_update, NOT k.connoinherit AS inherited,
				pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) AS expression,
				rn.nspname AS referred_schema, r.relname AS referred_table,
				ARRAY(SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute a
					WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
					ORDER BY pg_catalog.array_position(k.conkey, a.attnum)) AS columns,
				ARRAY(SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute a
					WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey)
					ORDER BY pg_catalog.array_position(k.confkey, a.attnum)) AS referred_columns,
				%s AS include, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) AS predicate, m.amname AS method,
				ARRAY(SELECT CASE WHEN pg_catalog.pg_operator_is_visible(o.oid) THEN o.oprname::pg_catalog.text
						ELSE pg_catalog.format('OPERATOR(%%I.%%s)', n.nspname, o.oprname) END
					FROM pg_catalog.unnest(k.conexclop) WITH ORDINALITY AS x (oid, position)
						JOIN pg_catalog.pg_operator o ON o.oid = x.oid
						JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
					ORDER BY x.position) AS operators
			FROM constraints c JOIN pg_catalog.pg_constraint k ON k.oid = c.oid
				LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
				LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
				LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype = ANY ('{p,u,x}')
				LEFT JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
				LEFT JOIN pg_catalog.pg_am m ON m.oid = ic.relam
			ORDER BY c.conrelid, k.contype, c.name""".formatted(IndexReader.INCLUDED_COLUMNS);

	private final Map<Long, List<IndexElement>> indexElements;

	private ConstraintReader(Map<Long, List<IndexElement>> indexElements) {
		this.indexElements = indexElements;
	}

	static Map<Long, List<Constraint>> read(Catalog catalog, Map<Long, List<IndexElement>> indexElements)
			throws SQLException {
		return catalog.listByParent(QUERY, new ConstraintReader(indexElements)::constraint);
	}

	private Constraint constraint(CatalogRow row) throws SQLException {
		String name = row.text("name");
		return switch (row.letter("kind")) {
			case 'p' -> new PrimaryKey(name, row.texts("columns"), row.texts("include"), deferrability(row));
			case 'u' -> new UniqueConstraint(name, row.texts("columns"), row.texts("include"),
					row.flag("nulls_distinct"), deferrability(row));
			case 'f' -> new ForeignKey(name, row.texts("columns"), reference(row), deferrability(row));
			case 'c' -> new CheckConstraint(name, ExpressionText.of(row.text("expression")), row.flag("inherited"));
			default -> new ExclusionConstraint(name, row.text("method"), comparisons(row), IndexReader.predicate(row),
					deferrability(row));
		};
	}

	private static Reference reference(CatalogRow row) throws SQLException {
		return new Reference(row.name("referred_schema", "referred_table"), row.texts("referred_columns"),
				action(row.letter("on_delete")), action(row.letter("on_update")));
	}

	private static ReferentialAction action(char letter) {
		return switch (letter) {
			case 'r' -> ReferentialAction.RESTRICT;
			case 'c' -> ReferentialAction.CASCADE;
			case 'n' -> ReferentialAction.SET_NULL;
			case 'd' -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	private List<Comparison> comparisons(CatalogRow row) throws SQLException {
		List<IndexElement> elements = this.indexElements.getOrDefault(row.number("index"), List.of());
		List<String> operators = row.texts("operators");
		List<Comparison> comparisons = new ArrayList<>();
		for (int i = 0; i < elements.size(); i++) {
			comparisons.add(new Comparison(elements.get(i), operators.get(i)));
		}
		return comparisons;
	}

	private static Deferrability deferrability(CatalogRow row) throws SQLException {
		if (!row.flag("deferrable")) {
			return Deferrability.NOT_DEFERRABLE;
		}
		return row.flag("deferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

}
