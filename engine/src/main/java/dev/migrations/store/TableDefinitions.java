package dev.migrations.store;

import dev.migrations.sql.OwnSql;

/**
 * The SQL that creates the engine's own tables.
 */
final class TableDefinitions {

	private TableDefinitions() {
	}

	static String version(TableReferences tables) {
		return "CREATE TABLE IF NOT EXISTS %s (version_num varchar(128) PRIMARY KEY)".formatted(tables.version());
	}

	static String history(TableReferences tables) {
		return OwnSql
			.of("""
					CREATE TABLE IF NOT EXISTS %s (
					    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
					    revision varchar(128),
					    direction varchar(9) NOT NULL CHECK (direction = ANY ('{upgrade,downgrade,stamp}'::pg_catalog.text[])),
					    down_revisions pg_catalog.text[] NOT NULL,
					    depends_on pg_catalog.text[] NOT NULL,
					    branch_labels pg_catalog.text[] NOT NULL,
					    message pg_catalog.text,
					    checksum pg_catalog.text,
					    started_at pg_catalog.timestamptz NOT NULL,
					    finished_at pg_catalog.timestamptz NOT NULL,
					    duration_ms bigint NOT NULL,
					    database_user pg_catalog.text NOT NULL,
					    application_name pg_catalog.text
					)"""
				.formatted(tables.history()));
	}

	static String journal(TableReferences tables) {
		return """
				CREATE TABLE IF NOT EXISTS %s (
				    version_table pg_catalog.text NOT NULL,
				    revision varchar(128) NOT NULL,
				    direction varchar(9) NOT NULL,
				    completed integer NOT NULL,
				    checksums pg_catalog.text[] NOT NULL,
				    token pg_catalog.text,
				    statement pg_catalog.text,
				    evidence pg_catalog.text,
				    search_path pg_catalog.text,
				    session pg_catalog.text,
				    started_at pg_catalog.timestamptz NOT NULL,
				    PRIMARY KEY (version_table)
				)""".formatted(tables.journal());
	}

	/**
	 * Bring a journal of an earlier version up to date.
	 * @param tables the tables
	 * @return a statement
	 */
	static String extendJournal(TableReferences tables) {
		return """
				ALTER TABLE %s DROP COLUMN IF EXISTS checksum,
				    ADD COLUMN IF NOT EXISTS checksums pg_catalog.text[] NOT NULL DEFAULT '{}',
				    ADD COLUMN IF NOT EXISTS token pg_catalog.text, ADD COLUMN IF NOT EXISTS statement pg_catalog.text,
				    ADD COLUMN IF NOT EXISTS evidence pg_catalog.text, ADD COLUMN IF NOT EXISTS search_path pg_catalog.text,
				    ADD COLUMN IF NOT EXISTS session text"""
			.formatted(tables.journal());
	}

}
