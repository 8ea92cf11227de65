package dev.migrations.store;

/**
 * The statements of the journal. Each value is an SQL expression.
 */
final class JournalStatement {

	private JournalStatement() {
	}

	/**
	 * Write how far a step has come, whatever the journal says.
	 * @param tables the tables
	 * @param values eight expressions separated by commas, in the order of the columns
	 * @return a statement
	 */
	static String put(TableReferences tables, String values) {
		return insert(tables, values) + """
				ON CONFLICT (version_table) DO UPDATE SET revision = excluded.revision,
				   direction = excluded.direction, checksum = excluded.checksum, completed = excluded.completed,
				   token = excluded.token, evidence = excluded.evidence, started_at = excluded.started_at""";
	}

	/**
	 * Begin a step, unless another one is begun.
	 * @param tables the tables
	 * @param values eight expressions separated by commas, in the order of the columns
	 * @return a statement
	 */
	static String insert(TableReferences tables, String values) {
		return """
				INSERT INTO %s (version_table, revision, direction, checksum, completed, token, evidence, started_at)
				VALUES (%s)""".formatted(tables.journal(), values);
	}

	/**
	 * Go on with a step, if it is where it is expected to be.
	 * @param tables the tables
	 * @return a statement with seven parameters: the new count, token and evidence; the
	 * version table, revision, count and token as expected
	 */
	static String advance(TableReferences tables) {
		return """
				UPDATE %s SET completed = ?, token = ?, evidence = ?
				WHERE version_table = ? AND revision = ? AND completed = ? AND token IS NOT DISTINCT FROM ?"""
			.formatted(tables.journal());
	}

	static String clear(TableReferences tables, String versionTable) {
		return "DELETE FROM %s WHERE version_table = %s".formatted(tables.journal(), versionTable);
	}

}
