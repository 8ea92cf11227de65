package dev.migrations.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.MigrationRefusedException;
import dev.migrations.PlainLog;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.sql.SqlIdentifier;
import org.apache.commons.logging.Log;

/**
 * Looks for a history of the scripts outside the schemas that the search path leads to,
 * before another one begins.
 *
 * @param search finds version tables
 * @param graph the revisions of the scripts
 */
record TablesElsewhere(TableSearch search, RevisionGraph graph) {

	private static final Log logger = PlainLog.of(StateReader.class);

	/**
	 * Refuse to begin while the right to look is missing, and warn of what is found.
	 * @param connection a connection
	 * @param first where the history would begin
	 * @param changes whether it is about to begin
	 * @throws MigrationRefusedException if the user may not use a schema of the search
	 * path that has a version table
	 * @throws SQLException if the database fails
	 */
	void check(Connection connection, String first, boolean changes) throws SQLException {
		List<FoundTable> tables = this.search.outside(connection);
		if (tables.isEmpty()) {
			return;
		}
		List<String> path = SearchPath.read(connection).schemas();
		for (FoundTable table : tables) {
			if (!table.usable() && path.contains(table.schema())) {
				throw TableProblem.AmbiguousTables
					.unusable(table, "USAGE ON SCHEMA " + SqlIdentifier.quote(table.schema()))
					.refusal();
			}
			if (changes && holdsRevisions(connection, table)) {
				logger
					.warn("'" + table + "' holds revisions of these scripts, but the search path does not lead there: "
							+ "a history begins in '" + first
							+ "', and everything is run there. If that is not meant, set " + "'migrations.schema="
							+ table.schema() + "'; if it is, set 'migrations.schema=" + first + "'.");
			}
		}
	}

	private boolean holdsRevisions(Connection connection, FoundTable table) throws SQLException {
		return table.usable() && table.readable() && !table.hidden()
				&& CandidateTables.holdsAny(connection, "SELECT version_num FROM " + table.reference(), this.graph);
	}

}
