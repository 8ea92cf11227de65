package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

import dev.migrations.sql.OwnSql;
import dev.migrations.store.JournalEntry.BegunStatement;

/**
 * Remembers how far a step has come that cannot be one transaction. There is at most one
 * such step a version table, since only one migrator runs at a time.
 */
public final class Journal {

	private final MigrationTables tables;

	public Journal(MigrationTables tables) {
		this.tables = tables;
	}

	/**
	 * Find the unfinished step.
	 * @param connection a connection
	 * @return the entry, or empty when every step has ended
	 * @throws SQLException if the database fails
	 */
	public Optional<JournalEntry> find(Connection connection) throws SQLException {
		String sql = OwnSql.of("""
				SELECT revision, direction, checksum, completed, token, evidence, session, started_at FROM %s
				WHERE version_table = ?""".formatted(this.tables.journal()));
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.names().version());
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? Optional.of(entry(result)) : Optional.empty();
			}
		}
	}

	/**
	 * Find the unfinished step where the journal may not exist yet.
	 * @param connection a connection
	 * @return the entry, or empty when every step has ended
	 * @throws SQLException if the database fails
	 */
	public Optional<JournalEntry> findIfExists(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT pg_catalog.to_regclass(?) IS NOT NULL")) {
			statement.setString(1, this.tables.journal());
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getBoolean(1) ? find(connection) : Optional.empty();
			}
		}
	}

	private static JournalEntry entry(ResultSet result) throws SQLException {
		String token = result.getString(5);
		BegunStatement begun = (token != null)
				? new BegunStatement(token, String.valueOf(result.getString(6)), result.getString(7)) : null;
		return new JournalEntry(result.getString(1), Direction.ofWord(result.getString(2)), result.getString(3),
				result.getInt(4), begun, result.getObject(8, OffsetDateTime.class));
	}

	/**
	 * Write how far a step has come.
	 * @param connection a connection in a fenced transaction
	 * @param entry where the step is
	 * @throws SQLException if the database fails
	 */
	public void put(Connection connection, JournalEntry entry) throws SQLException {
		String sql = JournalStatement.put(this.tables.references(), "?, ?, ?, ?, ?, ?, ?, ?, ?");
		BegunStatement begun = entry.begun();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.names().version());
			statement.setString(2, entry.revision());
			statement.setString(3, entry.direction().word());
			statement.setString(4, entry.checksum());
			statement.setInt(5, entry.completed());
			statement.setString(6, (begun != null) ? begun.token() : null);
			statement.setString(7, (begun != null) ? begun.evidence() : null);
			statement.setString(8, (begun != null) ? begun.session() : null);
			statement.setObject(9, entry.startedAt());
			statement.executeUpdate();
		}
	}

	/**
	 * Forget the unfinished step.
	 * @param connection a connection
	 * @return whether there was one
	 * @throws SQLException if the database fails
	 */
	public boolean clear(Connection connection) throws SQLException {
		String sql = JournalStatement.clear(this.tables.references(), "?");
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.names().version());
			return statement.executeUpdate() == 1;
		}
	}

}
