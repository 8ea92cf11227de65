package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Settings for single transactions, since each may meet another session of the server,
 * which afterwards serves other clients: they are made when a transaction begins, and
 * what the revision has set until then is set again.
 */
final class LocalStepSettings implements StepSettings {

	private final Manners manners;

	private final List<String> changes = new ArrayList<>();

	private SessionSettings before = SessionSettings.NONE;

	private Set<String> custom = Set.of();

	private boolean missing;

	LocalStepSettings(Manners manners) {
		this.manners = manners;
	}

	@Override
	public void begin(StepWork work, int completed) {
		this.custom = work.customSettings();
		this.changes.clear();
		this.changes.addAll(work.settingsBefore(completed));
		this.missing = true;
	}

	@Override
	public List<String> open(Connection connection, boolean isNew) throws SQLException {
		if (!this.missing && !isNew) {
			return List.of();
		}
		this.missing = false;
		if (isNew) {
			this.before = SessionSettings.of(connection);
		}
		this.before = this.before.with(connection, this.custom);
		List<String> statements = new ArrayList<>(this.manners.statements(true));
		statements.addAll(this.changes);
		return statements;
	}

	@Override
	public void changed(String statement) {
		this.changes.add(statement);
	}

	@Override
	public void beforeCommit(Connection connection) throws SQLException {
		this.before.restore(connection, this.manners.names());
	}

	@Override
	public void end(Connection connection) throws SQLException {
		beforeCommit(connection);
		Batch.executeAny(connection, this.manners.localRole());
		this.changes.clear();
	}

	@Override
	public void restore(Connection connection) {
	}

}
