package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Settings for single transactions, since each may meet another session of the server,
 * which afterwards serves other clients: they are made when a transaction begins, and
 * what the revision has set until then is set again.
 */
final class LocalStepSettings extends StepSettings {

	private SessionSettings before = SessionSettings.NONE;

	LocalStepSettings(Manners manners) {
		super(manners);
	}

	@Override
	Opening open(Connection connection, boolean isNew, boolean isFirst) throws SQLException {
		if (!isNew && !isFirst) {
			return Opening.NONE;
		}
		SessionSettings now = isNew ? SessionSettings.inTransaction(connection) : this.before;
		this.before = now.with(connection, revision().custom());
		return new Opening(manners().statements(true), revision().statements());
	}

	@Override
	SessionSettings before() {
		return this.before;
	}

	@Override
	void beforeCommit(Connection connection) throws SQLException {
		this.before.restore(connection, manners().names());
	}

	@Override
	@Nullable String suspendLockTimeout(Connection connection) {
		return null;
	}

	@Override
	boolean reachesOutside() {
		return false;
	}

	@Override
	void outsideStep(Connection connection, @Nullable String searchPath) {
	}

	@Override
	void restore(Connection connection) {
	}

}
