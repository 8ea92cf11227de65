package dev.migrations.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

import dev.migrations.MigrationRefusedException;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A version table of the search path, with the history and the journal beside it.
 *
 * @param version the version table
 * @param state what they hold
 * @param related whether that has something to do with the scripts
 */
record CandidateTables(FoundTable version, DatabaseState state, boolean related) {

	/**
	 * Read the tables of a schema.
	 * @param connection a connection
	 * @param names the tables' names
	 * @param tables what was found in the schema
	 * @param scope what to read
	 * @param graph the revisions of the scripts
	 * @return the tables
	 * @throws MigrationRefusedException if they must not be read
	 * @throws SQLException if the database fails
	 */
	static CandidateTables read(Connection connection, TableNames names, Map<String, FoundTable> tables,
			StateScope scope, RevisionGraph graph) throws SQLException {
		tables.values().forEach(FoundTable::checkReadable);
		FoundTable version = Objects.requireNonNull(tables.get(names.version()), "There is no version table");
		FoundTable history = tables.get(names.history());
		FoundTable journal = tables.get(TableNames.JOURNAL);
		StateScope readable = scope.within(history != null, journal != null);
		DatabaseState state = StateQuery.of(names, version.schema(), readable).ask(connection);
		boolean related = state.rows().stream().anyMatch((row) -> graph.find(row).isPresent())
				|| isRelatedHistory(connection, history, graph) || isRelatedJournal(connection, journal, names, graph);
		boolean foreign = !related && !state.rows().isEmpty() && !graph.nodes().isEmpty();
		return new CandidateTables(version, foreign ? state.asForeign() : state, related);
	}

	/*
	 * A history that cannot be read is given the benefit of the doubt.
	 */
	private static boolean isRelatedHistory(Connection connection, @Nullable FoundTable history, RevisionGraph graph)
			throws SQLException {
		return history != null && (!history.readable() || holdsAny(connection, """
				SELECT DISTINCT pg_catalog.unnest(pg_catalog.array_append(down_revisions, revision::pg_catalog.text))
				FROM\s""" + history.reference(), graph));
	}

	private static boolean isRelatedJournal(Connection connection, @Nullable FoundTable journal, TableNames names,
			RevisionGraph graph) throws SQLException {
		return journal != null && journal.readable()
				&& holdsAny(
						connection, "SELECT revision FROM " + journal.reference()
								+ " WHERE version_table OPERATOR(pg_catalog.=) " + SqlLiteral.quote(names.version()),
						graph);
	}

	/**
	 * Whether a query brings one of the revisions.
	 * @param connection a connection
	 * @param sql a query with one column
	 * @param graph the revisions of the scripts
	 * @return whether one of them is in its answer
	 * @throws SQLException if the database fails
	 */
	static boolean holdsAny(Connection connection, String sql, RevisionGraph graph) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				String revision = result.getString(1);
				if (revision != null && graph.find(revision).isPresent()) {
					return true;
				}
			}
			return false;
		}
	}

	boolean isEmpty() {
		return this.state.rows().isEmpty();
	}

	@Override
	public String toString() {
		return "'" + this.version + "' "
				+ (isEmpty() ? "(empty)" : "(at '" + String.join("', '", this.state.rows()) + "')");
	}

}
