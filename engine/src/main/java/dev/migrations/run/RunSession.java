package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.lock.BlockerWatch;
import dev.migrations.store.Journal;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.RoleScope;
import dev.migrations.store.TableCreator;
import dev.migrations.store.VersionTable;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a run share.
 *
 * @param connection the migrating connection
 * @param tables the engine's own tables
 * @param identity the session of the server; null when that may be any
 * @param role the role of the run
 * @param settings the settings of the step at hand
 * @param transaction the run's transaction
 * @param progress how far the run has come
 * @param messages what the server says during the revisions' statements
 * @param watch looks at other sessions
 */
record RunSession(Connection connection, MigrationTables tables, @Nullable String identity, RoleScope role,
		StepSettings settings, TransactionScope transaction, Progress progress, ServerMessages messages,
		BlockerWatch watch) {

	static RunSession open(Connection connection, MigrationTables tables, @Nullable String identity, RoleScope role,
			StepSettings settings, BlockerWatch watch, ServerMessages messages) {
		Progress progress = new Progress();
		TransactionScope transaction = new TransactionScope(connection, new VersionTable(tables), settings, progress,
				watch);
		return new RunSession(connection, tables, identity, role, settings, transaction, progress, messages, watch);
	}

	VersionTable versionTable() {
		return new VersionTable(this.tables);
	}

	Journal journal() {
		return new Journal(this.tables);
	}

	void createMissingTables() throws SQLException {
		this.role.call(this.connection, new TableCreator(this.tables)::createMissing);
	}

	void forgetUnfinished() throws SQLException {
		this.role.call(this.connection, journal()::clear);
	}

	@Nullable JournalEntry findUnfinished() throws SQLException {
		return this.role.call(this.connection, journal()::find).orElse(null);
	}

}
