package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates those of the engine's own tables that are missing, and their schema. The caller
 * holds the lock, so that nobody else creates them at the same time.
 */
public final class TableCreator {

	private final MigrationTables tables;

	public TableCreator(MigrationTables tables) {
		this.tables = tables;
	}

	/**
	 * Create what is missing, all or nothing: statements sent together are one implicit
	 * transaction.
	 * @param connection a connection in autocommit mode
	 * @throws SQLException if the database fails
	 */
	public void createMissing(Connection connection) throws SQLException {
		List<String> statements = missing(connection);
		if (!statements.isEmpty()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(String.join("; ", statements));
			}
		}
	}

	private List<String> missing(Connection connection) throws SQLException {
		String sql = "SELECT pg_catalog.to_regnamespace(?) IS NULL, pg_catalog.to_regclass(?) IS NULL, "
				+ "pg_catalog.to_regclass(?) IS NULL, pg_catalog.to_regclass(?) IS NULL";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.quotedSchema());
			statement.setString(2, this.tables.version());
			statement.setString(3, this.tables.history());
			statement.setString(4, this.tables.journal());
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return missing(result);
			}
		}
	}

	private List<String> missing(ResultSet result) throws SQLException {
		List<String> definitions = definitions();
		List<String> statements = new ArrayList<>();
		for (int i = 0; i < definitions.size(); i++) {
			if (result.getBoolean(i + 1)) {
				statements.add(definitions.get(i));
			}
		}
		return statements;
	}

	/**
	 * The SQL that creates the schema and the tables, in that order.
	 * @return one statement each
	 */
	public List<String> definitions() {
		String schema = "CREATE SCHEMA IF NOT EXISTS " + this.tables.quotedSchema();
		String version = "CREATE TABLE %s (version_num varchar(128) PRIMARY KEY)".formatted(this.tables.version());
		String history = """
				CREATE TABLE %s (
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
				)""".formatted(this.tables.history());
		String journal = """
				CREATE TABLE %s (
				    version_table text NOT NULL,
				    revision varchar(128) NOT NULL,
				    direction varchar(9) NOT NULL,
				    checksum text NOT NULL,
				    completed integer NOT NULL,
				    started_at timestamptz NOT NULL,
				    PRIMARY KEY (version_table)
				)""".formatted(this.tables.journal());
		return List.of(schema, version, history, journal);
	}

}
