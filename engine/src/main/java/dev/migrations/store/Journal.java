package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.migrations.sql.OwnSql;
import dev.migrations.store.JournalEntry.BegunStatement;
import org.jspecify.annotations.Nullable;

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
		String sql = OwnSql
			.of("""
					SELECT revision, direction, completed, checksums, token, statement, evidence, search_path, session, started_at
					FROM %s WHERE version_table = ?"""
				.formatted(this.tables.journal()));
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
			.prepareStatement(OwnSql.of("SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = "
					+ "pg_catalog.to_regclass(?) AND attname = 'checksums')"))) {
			statement.setString(1, this.tables.journal());
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getBoolean(1) ? find(connection) : Optional.empty();
			}
		}
	}

	private static JournalEntry entry(ResultSet result) throws SQLException {
		int completed = result.getInt(3);
		List<String> checksums = new ArrayList<>(Arrays.asList((String[]) result.getArray(4).getArray()));
		while (checksums.size() < completed) {
			checksums.add("");
		}
		return new JournalEntry(result.getString(1), Direction.ofWord(result.getString(2)), completed, checksums,
				begun(result), result.getObject(10, OffsetDateTime.class));
	}

	private static @Nullable BegunStatement begun(ResultSet result) throws SQLException {
		String token = result.getString(5);
		return (token != null) ? new BegunStatement(token, text(result.getString(6)), text(result.getString(7)),
				result.getString(8), result.getString(9)) : null;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * Write how far a step has come.
	 * @param connection a connection in a fenced transaction
	 * @param entry where the step is
	 * @throws SQLException if the database fails
	 */
	public void put(Connection connection, JournalEntry entry) throws SQLException {
		String sql = JournalStatement.put(this.tables.references(), "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?");
		BegunStatement begun = entry.begun();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.tables.names().version());
			statement.setString(2, entry.revision());
			statement.setString(3, entry.direction().word());
			statement.setInt(4, entry.completed());
			statement.setArray(5, connection.createArrayOf("text", entry.checksums().toArray()));
			statement.setString(6, (begun != null) ? begun.token() : null);
			statement.setString(7, (begun != null) ? begun.text() : null);
			statement.setString(8, (begun != null) ? begun.evidence() : null);
			statement.setString(9, (begun != null) ? begun.searchPath() : null);
			statement.setString(10, (begun != null) ? begun.session() : null);
			statement.setObject(11, entry.startedAt());
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
