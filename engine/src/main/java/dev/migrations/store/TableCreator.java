package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.sql.OwnSql;

/**
 * Creates those of the engine's own tables that are missing, and their schema. The caller
 * holds the lock, so that nobody else creates them at the same time.
 */
public final class TableCreator {

	/*
	 * What IF NOT EXISTS answers when the session of a killed client is about to commit
	 * the same tables.
	 */
	private static final Set<String> DUPLICATES = Set.of("23505", "42P07", "42P06", "42710");

	private final MigrationTables tables;

	public TableCreator(MigrationTables tables) {
		this.tables = tables;
	}

	/**
	 * Create what is missing, all or nothing: statements sent together are one implicit
	 * transaction.
	 * @param connection a connection in autocommit mode
	 * @return whether something was missing
	 * @throws SQLException if the database fails
	 */
	public boolean createMissing(Connection connection) throws SQLException {
		List<String> statements = missing(connection);
		if (statements.isEmpty()) {
			return false;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute(String.join("; ", statements));
		}
		catch (SQLException ex) {
			if (!DUPLICATES.contains(String.valueOf(ex.getSQLState())) || !isComplete(connection)) {
				throw ex;
			}
		}
		return true;
	}

	/**
	 * Whether nothing is missing.
	 * @param connection a connection
	 * @return whether all tables exist
	 * @throws SQLException if the database fails
	 */
	public boolean isComplete(Connection connection) throws SQLException {
		return missing(connection).isEmpty();
	}

	private List<String> missing(Connection connection) throws SQLException {
		String sql = OwnSql.of("SELECT pg_catalog.to_regnamespace(?) IS NULL, pg_catalog.to_regclass(?) IS NULL, "
				+ "pg_catalog.to_regclass(?) IS NULL, pg_catalog.to_regclass(?) IS NULL, "
				+ "EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(?) AND NOT EXISTS "
				+ "(SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'checksums'))");
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.references().schema());
			statement.setString(2, this.tables.version());
			statement.setString(3, this.tables.history());
			statement.setString(4, this.tables.journal());
			statement.setString(5, this.tables.journal());
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

	private List<String> definitions() {
		TableReferences references = this.tables.references();
		return List.of("CREATE SCHEMA IF NOT EXISTS " + references.schema(), TableDefinitions.version(references),
				TableDefinitions.history(references), TableDefinitions.journal(references),
				TableDefinitions.extendJournal(references));
	}

}
