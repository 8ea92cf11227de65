package dev.migrations.store;

import dev.migrations.sql.OwnSql;

/**
 * The statement that ends a step: it changes the rows of the version table and adds to
 * the history. Each value is an SQL expression.
 *
 * @param deleted the rows that vanish
 * @param inserted the rows that appear
 * @param record what the history keeps, but for times and session: seven expressions
 * separated by commas
 * @param startedAt when the step began
 */
record AdvanceStatement(String deleted, String inserted, String record, String startedAt) {

	static final AdvanceStatement PREPARED = new AdvanceStatement("?", "?", "?, ?, ?, ?, ?, ?, ?", "?");

	/*
	 * The sequence is behind the rows where these were copied without it, as logical
	 * replication does; and a role that may add rows need not have a right to it.
	 */
	private static String id(TableReferences tables) {
		return """
				(SELECT GREATEST(CASE WHEN pg_catalog.has_sequence_privilege(numbers.name, 'USAGE')
				        THEN pg_catalog.nextval(numbers.name::pg_catalog.regclass) END,
				    COALESCE((SELECT pg_catalog.max(id) FROM #HISTORY#), 0) + 1)
				FROM pg_catalog.pg_get_serial_sequence(#TEXT#, 'id') AS numbers (name))"""
			.replace("#HISTORY#", tables.history())
			.replace("#TEXT#", tables.historyText());
	}

	String sql(TableReferences tables) {
		return OwnSql
			.of("""
					WITH deleted AS (DELETE FROM %1$s WHERE version_num = ANY (%3$s)),
					inserted AS (INSERT INTO %1$s (version_num) SELECT pg_catalog.unnest(%4$s::pg_catalog.text[]))
					INSERT INTO %2$s (id, revision, direction, down_revisions, depends_on, branch_labels, message, checksum,
					    started_at, finished_at, duration_ms, database_user, application_name)
					OVERRIDING SYSTEM VALUE SELECT %7$s, %5$s,
					    %6$s::pg_catalog.timestamptz, now, (EXTRACT(epoch FROM now - %6$s::pg_catalog.timestamptz) * 1000)::bigint,
					    session_user, pg_catalog.current_setting('application_name')
					FROM pg_catalog.clock_timestamp() AS now"""
				.formatted(tables.version(), tables.history(), this.deleted, this.inserted, this.record, this.startedAt,
						id(tables)));
	}

}
