package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.Domain;

/**
 * Reads the domains.
 */
final class DomainReader {

	private static final String CHECKS = """
			SELECT k.contypid AS parent, k.conname AS name, pg_catalog.pg_get_expr(k.conbin, 0, true) AS expression
			FROM types y JOIN pg_catalog.pg_constraint k ON k.contypid = y.oid AND k.contype = 'c'
			WHERE y.kind = 'd'
			ORDER BY k.contypid, k.conname""";

	private static final String QUERY = """
			SELECT d.oid, y.schema, y.name, pg_catalog.format_type(d.typbasetype, d.typtypmod) AS type,
				n.nspname AS collation_schema, o.collname AS collation, NOT d.typnotnull AS nullable,
				pg_catalog.pg_get_expr(d.typdefaultbin, 0) AS default_expression
			FROM types y JOIN pg_catalog.pg_type d ON d.oid = y.oid
				JOIN pg_catalog.pg_type b ON b.oid = d.typbasetype
				LEFT JOIN pg_catalog.pg_collation o ON o.oid = d.typcollation AND o.oid <> b.typcollation
				LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
			WHERE y.kind = 'd'""";

	private DomainReader() {
	}

	static List<Domain> read(Catalog catalog) throws SQLException {
		Map<Long, List<CheckConstraint>> checks = catalog.listByParent(CHECKS,
				(row) -> new CheckConstraint(row.text("name"), ExpressionText.of(row.text("expression")), true));
		return catalog.list(QUERY, (row) -> domain(row, checks.getOrDefault(row.number("oid"), List.of())));
	}

	private static Domain domain(CatalogRow row, List<CheckConstraint> checks) throws SQLException {
		ColumnType type = new ColumnType(TypeName.of(row.text("type")),
				row.systemName("collation_schema", "collation"));
		return new Domain(row.name("schema", "name"), type, row.flag("nullable"), row.optional("default_expression"),
				checks);
	}

}
