package dev.migrations.store;

import dev.migrations.sql.OwnSql;

/**
 * The statements of the journal. Each value is an SQL expression.
 */
final class JournalStatement {

	private JournalStatement() {
	}

	/**
	 * Write how far a step has come.
	 * @param tables the tables
	 * @param values eleven expressions separated by commas, in the order of the columns
	 * @return a statement
	 */
	static String put(TableReferences tables, String values) {
		return """
				INSERT INTO %s (version_table, revision, direction, completed, checksums, token, statement, evidence,
				    search_path, session, started_at)
				VALUES (%s) ON CONFLICT (version_table) DO UPDATE SET revision = excluded.revision,
				    direction = excluded.direction, completed = excluded.completed, checksums = excluded.checksums,
				    token = excluded.token, statement = excluded.statement, evidence = excluded.evidence,
				    search_path = excluded.search_path, session = excluded.session, started_at = excluded.started_at"""
			.formatted(tables.journal(), values);
	}

	/**
	 * Tell where the unfinished step is, as {@link JournalEntry#position} does.
	 * @param tables the tables
	 * @param versionTable the version table, as an SQL expression
	 * @return an expression of type text; null when every step has ended
	 */
	static String position(TableReferences tables, String versionTable) {
		return OwnSql.of("""
				(SELECT pg_catalog.concat_ws(' ', revision, direction, completed, token) FROM %s
				    WHERE version_table = %s)""".formatted(tables.journal(), versionTable));
	}

	static String clear(TableReferences tables, String versionTable) {
		return OwnSql.of("DELETE FROM %s WHERE version_table = %s".formatted(tables.journal(), versionTable));
	}

}
