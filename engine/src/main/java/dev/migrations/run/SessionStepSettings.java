package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.sql.SqlLiteral;

/**
 * Settings for the session: they are made when a step begins, survive the step's
 * transactions, and are put back in its last one.
 */
final class SessionStepSettings implements StepSettings {

	private final Manners manners;

	private SessionSettings before;

	private Set<String> custom = Set.of();

	private List<String> replay = List.of();

	private boolean missing;

	SessionStepSettings(Manners manners, SessionSettings before) {
		this.manners = manners;
		this.before = before;
	}

	@Override
	public void begin(StepWork work, int completed) {
		this.custom = work.customSettings();
		this.replay = work.settingsBefore(completed);
		this.missing = true;
	}

	@Override
	public List<String> open(Connection connection, boolean isNew) throws SQLException {
		if (!this.missing) {
			return List.of();
		}
		this.missing = false;
		this.before = this.before.with(connection, this.custom);
		List<String> statements = new ArrayList<>(this.manners.statements(false));
		statements.addAll(this.replay);
		return statements;
	}

	@Override
	public void changed(String statement) {
	}

	@Override
	public void beforeCommit(Connection connection) {
	}

	@Override
	public void end(Connection connection) throws SQLException {
		this.before.restore(connection, this.manners.names());
		Batch.executeAny(connection, this.manners.localRole());
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
