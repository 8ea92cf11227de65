package dev.migrations.store;

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
		return """
				CREATE TABLE IF NOT EXISTS %s (
				    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
				    revision varchar(128),
				    direction varchar(9) NOT NULL CHECK (direction IN ('upgrade', 'downgrade', 'stamp')),
				    down_revisions text[] NOT NULL,
				    depends_on text[] NOT NULL,
				    branch_labels text[] NOT NULL,
				    message text,
				    checksum text,
				    started_at timestamptz NOT NULL,
				    finished_at timestamptz NOT NULL,
				    duration_ms bigint NOT NULL,
				    database_user text NOT NULL,
				    application_name text
				)""".formatted(tables.history());
	}

	static String journal(TableReferences tables) {
		return """
				CREATE TABLE IF NOT EXISTS %s (
				    version_table text NOT NULL,
				    revision varchar(128) NOT NULL,
				    direction varchar(9) NOT NULL,
				    checksum text NOT NULL,
				    completed integer NOT NULL,
				    token text,
				    evidence text,
				    session text,
				    started_at timestamptz NOT NULL,
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
				ALTER TABLE %s ADD COLUMN IF NOT EXISTS token text, ADD COLUMN IF NOT EXISTS evidence text,
				    ADD COLUMN IF NOT EXISTS session text""".formatted(tables.journal());
	}

}
