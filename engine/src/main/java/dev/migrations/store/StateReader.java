package dev.migrations.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads version table and history with one round trip, and creates nothing.
 * <ol>
 * <li>Without a configured schema the tables are named without one, and the answer tells
 * whether they are those of the first schema of the search path.</li>
 * <li>When they belong to a schema further along the path, they are somebody else's: the
 * question is asked again with the schema's name.</li>
 * <li>A table that does not exist counts as an empty one. The server is asked which one
 * it is; that takes two more round trips, before the first migration only.</li>
 * </ol>
 */
public final class StateReader {

	private static final Set<String> MISSING = Set.of("42P01", "3F000");

	private final TableNames names;

	public StateReader(TableNames names) {
		this.names = names;
	}

	/**
	 * Read the rows of the version table and the newest rows of the history.
	 * @param connection a connection in autocommit mode
	 * @param limit the greatest number of rows of the history; at 0 the table need not
	 * exist
	 * @return the state
	 * @throws SQLException if the database fails
	 */
	public DatabaseState read(Connection connection, int limit) throws SQLException {
		String schema = this.names.schema();
		StateQuery query = StateQuery.of(this.names, schema, limit);
		try {
			StateQuery.Answer answer = query.ask(connection);
			boolean own = schema != null || answer.own();
			return own ? answer.state() : readQualified(connection, answer.state().schema(), limit);
		}
		catch (SQLException ex) {
			if (!MISSING.contains(String.valueOf(ex.getSQLState()))) {
				throw ex;
			}
			return readExisting(connection, limit);
		}
	}

	private DatabaseState readQualified(Connection connection, @Nullable String schema, int limit) throws SQLException {
		if (schema == null) {
			return new DatabaseState(null, Set.of(), List.of());
		}
		return new StateReader(new TableNames(schema, this.names.version(), this.names.history())).read(connection,
				limit);
	}

	private DatabaseState readExisting(Connection connection, int limit) throws SQLException {
		String schema = (this.names.schema() != null) ? this.names.schema() : currentSchema(connection);
		if (schema == null || !exists(connection, schema, this.names.version())) {
			return new DatabaseState(schema, Set.of(), List.of());
		}
		boolean history = limit > 0 && exists(connection, schema, this.names.history());
		return StateQuery.of(this.names, schema, history ? limit : 0).ask(connection).state();
	}

	private static @Nullable String currentSchema(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT pg_catalog.current_schema()")) {
			result.next();
			return result.getString(1);
		}
	}

	private static boolean exists(Connection connection, String schema, String table) throws SQLException {
		try (var statement = connection.prepareStatement("SELECT pg_catalog.to_regclass(?) IS NOT NULL")) {
			statement.setString(1, SqlIdentifier.qualify(schema, table));
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getBoolean(1);
			}
		}
	}

}
