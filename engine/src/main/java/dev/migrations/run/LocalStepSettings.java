package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.store.Batch;

/**
 * Settings for single transactions, since each may meet another session of the server,
 * which afterwards serves other clients: they are made when a transaction begins, and
 * what the revision has set until then is set again.
 */
final class LocalStepSettings implements StepSettings {

	private final Manners manners;

	private final RevisionSettings revision = new RevisionSettings();

	private SessionSettings before = SessionSettings.NONE;

	private boolean missing;

	LocalStepSettings(Manners manners) {
		this.manners = manners;
	}

	@Override
	public void begin(StepWork work, int completed) {
		this.revision.begin(work, completed);
		this.missing = true;
	}

	@Override
	public Opening open(Connection connection, boolean isNew) throws SQLException {
		if (!this.missing && !isNew) {
			return Opening.NONE;
		}
		this.missing = false;
		if (isNew) {
			this.before = SessionSettings.of(connection);
		}
		this.before = this.before.with(connection, this.revision.custom());
		return new Opening(this.manners.statements(true), this.revision.statements());
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
	public void beforeCommit(Connection connection) throws SQLException {
		this.before.restore(connection, this.manners.names());
	}

	@Override
	public void end(Connection connection) throws SQLException {
		beforeCommit(connection);
		Batch.execute(connection, this.manners.localRole());
	}

	@Override
	public void restore(Connection connection) {
	}

}
