package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.store.MigrationTables;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableCreator;
import dev.migrations.store.TableNames;

/**
 * Creates the engine's own tables without running anything.
 */
public final class TableInstaller {

	private final TableNames names;

	private final RunSettings settings;

	public TableInstaller(TableNames names, RunSettings settings) {
		this.names = names;
		this.settings = settings;
	}

	/**
	 * Create what is missing, with the lock held; nothing missing takes no lock.
	 * @param connection a connection in autocommit mode that nobody else uses
	 * @return whether something was missing
	 * @throws SQLException if the database fails
	 */
	public boolean install(Connection connection) throws SQLException {
		String schema = RunPlanner.requireSchema(new StateReader(this.names).read(connection, 0));
		MigrationTables tables = new MigrationTables(schema, this.names);
		TableCreator creator = new TableCreator(tables);
		if (creator.isComplete(connection)) {
			return false;
		}
		MigrationLock lock = new MigrationLock(tables);
		lock.acquire(connection, this.settings.lockTimeout());
		SessionGuard guard = new SessionGuard(connection, lock);
		try {
			return creator.createMissing(connection);
		}
		finally {
			guard.close();
		}
	}

}
