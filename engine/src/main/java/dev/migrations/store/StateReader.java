package dev.migrations.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrations.MigrationRefusedException;
import dev.migrations.revision.RevisionGraph;

/**
 * Reads version table and history with one round trip, and creates nothing.
 * <ol>
 * <li>Without a configured schema the tables are named without one. A statement that is
 * sent along makes sure that they are those of the first schema of the search path, and
 * that they can be trusted.</li>
 * <li>If the rows are revisions of the scripts, that was all.</li>
 * <li>Otherwise {@link StateSearch} looks for the tables that belong to the scripts; a
 * table that does not exist counts as an empty one. That takes a few more round trips,
 * before the first migration and in unusual places only.</li>
 * </ol>
 */
public final class StateReader {

	/*
	 * No table, no schema, or not the tables that were expected.
	 */
	private static final Set<String> UNUSUAL = Set.of("42P01", "3F000", TableGuard.SQL_STATE);

	private static final String NO_PERMISSION = "42501";

	private final TableNames names;

	private final TableAccess access;

	private final Supplier<RevisionGraph> graph;

	/**
	 * Create a reader.
	 * @param names what the tables are called
	 * @param access what is asked of them
	 * @param graph the revisions of the scripts, asked for when they are needed
	 */
	public StateReader(TableNames names, TableAccess access, Supplier<RevisionGraph> graph) {
		this.names = names;
		this.access = access;
		this.graph = graph;
	}

	/**
	 * Read the rows of the version table and the newest rows of the history.
	 * @param connection a connection in autocommit mode
	 * @param limit the greatest number of rows of the history; at 0 it is not read
	 * @return the state, without checksums
	 * @throws MigrationRefusedException if the tables must not be used, or it cannot be
	 * told which ones belong to the scripts
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
	 * @throws MigrationRefusedException if the tables must not be used, or it cannot be
	 * told which ones belong to the scripts
	 * @throws SQLException if the database fails
	 */
	public DatabaseState readWithChecksums(Connection connection, int limit) throws SQLException {
		return read(connection, new StateScope(limit, true, true));
	}

	private DatabaseState read(Connection connection, StateScope scope) throws SQLException {
		try {
			DatabaseState state = StateQuery.of(this.names, this.names.schema(), scope)
				.ask(connection, TableGuard.sql(this.names, this.access));
			if (state.rows().stream().anyMatch((row) -> this.graph.get().find(row).isPresent())) {
				return state;
			}
		}
		catch (SQLException ex) {
			if (NO_PERMISSION.equals(ex.getSQLState()) && this.access.role().role() != null) {
				return this.access.role().call(connection, (own) -> search(own, scope));
			}
			if (!UNUSUAL.contains(String.valueOf(ex.getSQLState()))) {
				throw ex;
			}
		}
		return search(connection, scope);
	}

	private DatabaseState search(Connection connection, StateScope scope) throws SQLException {
		return new StateSearch(this.names, this.access, this.graph.get()).read(connection, scope);
	}

}
