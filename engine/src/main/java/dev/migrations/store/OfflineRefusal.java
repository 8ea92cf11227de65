package dev.migrations.store;

import dev.migrations.sql.SqlLiteral;

/**
 * Makes a script for {@code psql} fail with a message of its own when a condition holds:
 * the query gives either nothing to execute or a statement that raises the error.
 */
final class OfflineRefusal {

	private OfflineRefusal() {
	}

	/**
	 * Write a refusal.
	 * @param message an SQL expression
	 * @param hint what to do instead
	 * @param condition {@code WHERE ...}, preceded by {@code FROM ...} if need be
	 * @return a command of psql
	 */
	static String of(String message, String hint, String condition) {
		return """
				SELECT pg_catalog.format('DO %%L', pg_catalog.format(
				    'BEGIN RAISE EXCEPTION USING MESSAGE = %%L, HINT = %%L; END',
				    %s,
				    %s))
				%s \\gexec""".formatted(message, SqlLiteral.quote(hint), condition);
	}

}
