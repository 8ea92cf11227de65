package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.Transactions;
import dev.migrations.lock.ConnectionSource;
import dev.migrations.lock.LockMode;
import dev.migrations.lock.LockWait;
import dev.migrations.lock.MigrationLock;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.RoleScope;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableAccess;
import dev.migrations.store.TableCreator;
import dev.migrations.store.TableNames;

/**
 * Creates the engine's own tables without running anything.
 */
public final class TableInstaller {

	private final ScriptDirectory scripts;

	private final TableNames names;

	private final RunSettings settings;

	/**
	 * Create an installer.
	 * @param scripts the revisions, which tell the engine's own tables from others
	 * @param names what the tables are called
	 * @param settings how to go about it
	 */
	public TableInstaller(ScriptDirectory scripts, TableNames names, RunSettings settings) {
		this.scripts = scripts;
		this.names = names;
		this.settings = settings;
	}

	/**
	 * Create what is missing, with the lock held; nothing missing takes no lock.
	 * @param connection a connection in autocommit mode that nobody else uses
	 * @param source where further connections come from, if any are needed
	 * @return whether something was missing
	 * @throws SQLException if the database fails
	 */
	public boolean install(Connection connection, ConnectionSource source) throws SQLException {
		RoleScope role = new RoleScope(this.settings.role());
		StateReader reader = new StateReader(this.names, TableAccess.change(role), this.scripts::graph);
		String schema = RunPlanner.requireSchema(reader.read(connection, 0));
		MigrationTables tables = new MigrationTables(schema, this.names);
		if (new TableCreator(tables).isComplete(connection)) {
			return false;
		}
		if (connection.isReadOnly()) {
			throw new ConnectionProblem.ReadOnlyConnection().refusal();
		}
		LockMode mode = RunStart.read(connection).choose(this.settings.lockMode(), connection);
		MigrationLock lock = MigrationLock.of(tables, mode, connection, source);
		try {
			new LockWait(tables, this.settings.lockTimeout()).acquire(lock);
			boolean created = role.call(connection, new TableCreator(tables)::createMissing);
			lock.release();
			return created;
		}
		catch (Throwable ex) {
			Transactions.restore(ex, lock::release);
			throw ex;
		}
	}

}
