package dev.migrations.recovery;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrations.sql.SqlLiteral;

/**
 * A name as a statement has it, as SQL expressions in which the server itself folds and
 * shortens it. Other than {@code to_regclass}, they never fail for want of rights on a
 * schema.
 *
 * @param parts the name's parts, quoted or not
 */
record CatalogName(List<String> parts) {

	private static final Pattern PART = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^.\"]+");

	CatalogName {
		parts = List.copyOf(parts);
	}

	static CatalogName of(String name) {
		return new CatalogName(PART.matcher(name).results().map(MatchResult::group).toList());
	}

	/**
	 * The name without what qualifies it.
	 * @return an expression of type name
	 */
	String last() {
		return part(this.parts.size() - 1);
	}

	/**
	 * The relation that the name means in the session at hand.
	 * @return an expression of type oid; null when there is none
	 */
	String relation() {
		return "(SELECT c.oid FROM pg_catalog.unnest(" + schemas() + ") WITH ORDINALITY AS s(name, place) "
				+ "JOIN pg_catalog.pg_namespace n ON n.nspname OPERATOR(pg_catalog.=) s.name "
				+ "JOIN pg_catalog.pg_class c ON c.relnamespace OPERATOR(pg_catalog.=) n.oid "
				+ "AND c.relname OPERATOR(pg_catalog.=) " + last() + " ORDER BY s.place LIMIT 1)";
	}

	private String schemas() {
		return (this.parts.size() > 1) ? "ARRAY[" + part(this.parts.size() - 2) + "]"
				: "pg_catalog.current_schemas(true)";
	}

	private String part(int index) {
		return "(pg_catalog.parse_ident(" + SqlLiteral.quote(this.parts.get(index)) + "))[1]::pg_catalog.name";
	}

}
