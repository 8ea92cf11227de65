package dev.migrations.store;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A statement that fails unless the tables that the next statement reads are where they
 * are expected and can be trusted. It is sent along with that statement, which is then
 * not even planned: planning suffices to run functions of a view.
 */
final class TableGuard {

	/**
	 * How it fails: there is no such setting.
	 */
	static final String SQL_STATE = "42704";

	private TableGuard() {
	}

	/**
	 * Write the statement.
	 * @param names the tables' names
	 * @param access what is asked of the tables
	 * @return a query with one row
	 */
	static String sql(TableNames names, TableAccess access) {
		String schema = names.schema();
		String tables = names.all()
			.stream()
			.map((name) -> "pg_catalog.to_regclass(" + SqlLiteral.quote(reference(schema, name)) + ")")
			.collect(Collectors.joining(", "));
		String unusual = String.join(" OR ", unusual(schema, access));
		return "SELECT pg_catalog.current_setting(CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_class c"
				+ " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
				+ " WHERE c.oid OPERATOR(pg_catalog.=) ANY (ARRAY[" + tables + "]::pg_catalog.oid[]) AND (" + unusual
				+ ")) THEN 'migrations.unusual' ELSE 'search_path' END)";
	}

	private static List<String> unusual(@Nullable String schema, TableAccess access) {
		String elsewhere = "n.nspname OPERATOR(pg_catalog.<>) pg_catalog.current_schema()";
		String kind = "c.relkind OPERATOR(pg_catalog.<>) 'r'";
		String place = (schema != null) ? "false" : elsewhere;
		TableTrust trust = access.trust();
		if (!access.changes()) {
			return List.of(place, kind, trust.hidden());
		}
		return List.of(place, kind, trust.hidden(), trust.strange(),
				"pg_catalog.cardinality(" + TableTrust.CODE + ") OPERATOR(pg_catalog.>) 0");
	}

	private static String reference(@Nullable String schema, String table) {
		return (schema != null) ? SqlIdentifier.qualify(schema, table) : SqlIdentifier.quote(table);
	}

}
