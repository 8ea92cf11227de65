package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.store.Journal;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.VersionTable;

/**
 * What the steps of a run share.
 *
 * @param connection the migrating connection
 * @param versionTable the version table and the history
 * @param journal the journal
 * @param settings the session's settings before the run
 * @param transaction the run's transaction
 */
record RunSession(Connection connection, VersionTable versionTable, Journal journal, SessionSettings settings,
		TransactionScope transaction) {

	static RunSession open(Connection connection, MigrationTables tables) throws SQLException {
		VersionTable versionTable = new VersionTable(tables);
		return new RunSession(connection, versionTable, new Journal(tables), SessionSettings.of(connection),
				new TransactionScope(connection, versionTable));
	}

}
