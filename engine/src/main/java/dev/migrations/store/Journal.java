package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

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
		String sql = "SELECT revision, direction, checksum, completed, token, evidence, started_at FROM %s WHERE version_table = ?"
			.formatted(this.tables.journal());
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
		BegunStatement begun = (token != null) ? new BegunStatement(token, String.valueOf(result.getString(6))) : null;
		return new JournalEntry(result.getString(1), Direction.ofWord(result.getString(2)), result.getString(3),
				result.getInt(4), begun, result.getObject(7, OffsetDateTime.class));
	}

	/**
	 * Begin a step.
	 * @param connection a connection
	 * @param entry where the step is
	 * @return false when another step is begun
	 * @throws SQLException if the database fails
	 */
	public boolean begin(Connection connection, JournalEntry entry) throws SQLException {
		String sql = JournalStatement.insert(this.tables.references(), "?, ?, ?, ?, ?, ?, ?, ?")
				+ " ON CONFLICT DO NOTHING";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.names().version());
			statement.setString(2, entry.revision());
			statement.setString(3, entry.direction().word());
			statement.setString(4, entry.checksum());
			statement.setInt(5, entry.completed());
			statement.setString(6, entry.token());
			statement.setString(7, entry.evidence());
			statement.setObject(8, entry.startedAt());
			return statement.executeUpdate() == 1;
		}
	}

	/**
	 * Go on with a step.
	 * @param connection a connection
	 * @param before where the step is expected to be
	 * @param after where it is now
	 * @return false when it is not there: another migrator has gone on with it
	 * @throws SQLException if the database fails
	 */
	public boolean advance(Connection connection, JournalEntry before, JournalEntry after) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement(JournalStatement.advance(this.tables.references()))) {
			statement.setInt(1, after.completed());
			statement.setString(2, after.token());
			statement.setString(3, after.evidence());
			statement.setString(4, this.tables.names().version());
			statement.setString(5, before.revision());
			statement.setInt(6, before.completed());
			statement.setString(7, before.token());
			return statement.executeUpdate() == 1;
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
