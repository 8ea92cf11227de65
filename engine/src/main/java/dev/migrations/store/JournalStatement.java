package dev.migrations.store;

/**
 * The statements of the journal. Each value is an SQL expression.
 */
final class JournalStatement {

	private JournalStatement() {
	}

	/**
	 * Write how far a step has come.
	 * @param tables the tables
	 * @param values six expressions separated by commas, in the order of the columns
	 * @return a statement
	 */
	static String put(TableReferences tables, String values) {
		return """
				INSERT INTO %s (version_table, revision, direction, checksum, completed, started_at)
				VALUES (%s) ON CONFLICT (version_table) DO UPDATE SET revision = excluded.revision,
				    direction = excluded.direction, checksum = excluded.checksum, completed = excluded.completed,
				    started_at = excluded.started_at""".formatted(tables.journal(), values);
	}

	static String clear(TableReferences tables, String versionTable) {
		return "DELETE FROM %s WHERE version_table = %s".formatted(tables.journal(), versionTable);
	}

}
