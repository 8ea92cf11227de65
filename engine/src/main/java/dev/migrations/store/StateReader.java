package dev.migrations.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.sql.OwnSql;
import org.jspecify.annotations.Nullable;

/**
 * Reads version table and history with one round trip, and creates nothing.
 * <ol>
 * <li>Without a configured schema the tables are named without one, and the answer tells
 * whether they are those of the first schema of the search path.</li>
 * <li>When they belong to a schema further along the path, they are somebody else's: the
 * question is asked again with the schema's name.</li>
 * <li>A table that does not exist counts as an empty one. The server is asked which one
 * it is; that takes up to two more round trips, before the first migration only.</li>
 * </ol>
 */
public final class StateReader {

	private static final Set<String> MISSING = Set.of("42P01", "3F000");

	private static final String NO_PERMISSION = "42501";

	private final TableNames names;

	private final RoleScope role;

	/**
	 * Create a reader.
	 * @param names what the tables are called
	 * @param role whose rights are taken where those of the user do not suffice
	 */
	public StateReader(TableNames names, RoleScope role) {
		this.names = names;
		this.role = role;
	}

	/**
	 * Read the rows of the version table and the newest rows of the history.
	 * @param connection a connection in autocommit mode
	 * @param limit the greatest number of rows of the history; at 0 it is not read
	 * @return the state, without checksums
	 * @throws SQLException if the database fails
	 */
	public DatabaseState read(Connection connection, int limit) throws SQLException {
		return read(connection, new StateScope(limit, false, false));
	}

	/**
	 * Read the same together with the checksums that the history holds, and whether a
	 * step is unfinished.
	 * @param connection a connection in autocommit mode
	 * @param limit the greatest number of rows of the history
	 * @return the state
	 * @throws SQLException if the database fails
	 */
	public DatabaseState readWithChecksums(Connection connection, int limit) throws SQLException {
		return read(connection, new StateScope(limit, true, true));
	}

	private DatabaseState read(Connection connection, StateScope scope) throws SQLException {
		String schema = this.names.schema();
		StateQuery query = StateQuery.of(this.names, schema, scope);
		try {
			StateQuery.Answer answer = query.ask(connection);
			boolean own = schema != null || answer.own();
			return own ? answer.state() : readQualified(connection, answer.state().schema(), scope);
		}
		catch (SQLException ex) {
			if (NO_PERMISSION.equals(ex.getSQLState()) && this.role.role() != null) {
				return this.role.call(connection, (own) -> readExisting(own, scope));
			}
			if (!MISSING.contains(String.valueOf(ex.getSQLState()))) {
				throw ex;
			}
			return readExisting(connection, scope);
		}
	}

	private DatabaseState readQualified(Connection connection, @Nullable String schema, StateScope scope)
			throws SQLException {
		if (schema == null) {
			return DatabaseState.empty(null);
		}
		TableNames qualified = new TableNames(schema, this.names.version(), this.names.history());
		return new StateReader(qualified, this.role).read(connection, scope);
	}

	private DatabaseState readExisting(Connection connection, StateScope scope) throws SQLException {
		Existing existing = existing(connection);
		if (existing.schema() == null || !existing.version()) {
			return DatabaseState.empty(existing.schema());
		}
		StateScope readable = scope.within(existing.history(), existing.journal());
		return StateQuery.of(this.names, existing.schema(), readable).ask(connection).state();
	}

	private Existing existing(Connection connection) throws SQLException {
		String sql = OwnSql.of("""
				SELECT schema, pg_catalog.to_regclass(prefix || pg_catalog.quote_ident(?)) IS NOT NULL,
				    pg_catalog.to_regclass(prefix || pg_catalog.quote_ident(?)) IS NOT NULL,
				    pg_catalog.to_regclass(prefix || pg_catalog.quote_ident(?)) IS NOT NULL
				FROM (SELECT COALESCE(?::pg_catalog.text, pg_catalog.current_schema()::pg_catalog.text)) AS own (schema),
				    LATERAL (SELECT pg_catalog.quote_ident(schema) || '.') AS quoted (prefix)""");
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.names.version());
			statement.setString(2, this.names.history());
			statement.setString(3, TableNames.JOURNAL);
			statement.setString(4, this.names.schema());
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return new Existing(result.getString(1), result.getBoolean(2), result.getBoolean(3),
						result.getBoolean(4));
			}
		}
	}

	/**
	 * What there is.
	 *
	 * @param schema the schema of the tables, or null when there is none
	 * @param version whether it has the version table
	 * @param history whether it has the history table
	 * @param journal whether it has the journal
	 */
	private record Existing(@Nullable String schema, boolean version, boolean history, boolean journal) {

	}

}
