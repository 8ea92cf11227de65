package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.Batch;

/**
 * Settings for the session: they are made when a step begins, survive the step's
 * transactions, and are put back in its last one.
 */
final class SessionStepSettings implements StepSettings {

	private final Manners manners;

	private final RevisionSettings revision = new RevisionSettings();

	private SessionSettings before;

	private boolean missing;

	SessionStepSettings(Manners manners, SessionSettings before) {
		this.manners = manners;
		this.before = before;
	}

	@Override
	public void begin(StepWork work, int completed) {
		this.revision.begin(work, completed);
		this.missing = true;
	}

	@Override
	public Opening open(Connection connection, boolean isNew) throws SQLException {
		if (this.missing) {
			this.missing = false;
			this.before = this.before.with(connection, this.revision.custom());
			return new Opening(this.manners.statements(false), this.revision.statements());
		}
		return isNew ? new Opening(ownRights(), this.revision.rights()) : Opening.NONE;
	}

	@Override
	public void changed(String statement) {
		this.revision.add(statement);
	}

	@Override
	public List<String> ownRights() {
		return this.revision.rights().isEmpty() ? List.of() : this.manners.localRights(this.before);
	}

	@Override
	public void beforeCommit(Connection connection) {
	}

	@Override
	public void end(Connection connection) throws SQLException {
		this.before.restore(connection, this.manners.names());
		Batch.execute(connection, this.manners.localRole());
	}

	@Override
	public String suspendLockTimeout(Connection connection) throws SQLException {
		String sql = "SELECT pg_catalog.current_setting('lock_timeout'), pg_catalog.set_config('lock_timeout', '0', false)";
		return Batch.execute(connection, List.of(sql), (result) -> {
			result.next();
			return result.getString(1);
		});
	}

	@Override
	public void resumeLockTimeout(Connection connection, String lockTimeout) throws SQLException {
		Batch.execute(connection, List.of("SET lock_timeout = " + SqlLiteral.quote(lockTimeout)));
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		this.before.restore(connection);
	}

}
