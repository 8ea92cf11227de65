package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Settings for the session: they are made when a step begins, survive the step's
 * transactions, and are put back in its last one.
 */
final class SessionStepSettings extends StepSettings {

	private SessionSettings before;

	SessionStepSettings(Manners manners, SessionSettings before) {
		super(manners);
		this.before = before;
	}

	@Override
	Opening open(Connection connection, boolean isNew, boolean isFirst) throws SQLException {
		if (isFirst) {
			this.before = this.before.with(connection, revision().custom());
			return new Opening(manners().statements(false), revision().statements());
		}
		return isNew ? new Opening(ownRights(), revision().rights()) : Opening.NONE;
	}

	@Override
	SessionSettings before() {
		return this.before;
	}

	@Override
	void beforeCommit(Connection connection) {
	}

	@Override
	String suspendLockTimeout(Connection connection) throws SQLException {
		String sql = "SELECT pg_catalog.current_setting('lock_timeout'), pg_catalog.set_config('lock_timeout', '0', false)";
		return Batch.execute(connection, List.of(sql), (result) -> {
			result.next();
			return result.getString(1);
		});
	}

	@Override
	boolean reachesOutside() {
		return true;
	}

	@Override
	void outsideStep(Connection connection, @Nullable String searchPath) throws SQLException {
		List<String> statements = new ArrayList<>(manners().statements(false));
		if (searchPath != null) {
			statements.add("SELECT pg_catalog.set_config('search_path', " + SqlLiteral.quote(searchPath) + ", false)");
		}
		Batch.execute(connection, statements);
	}

	@Override
	void restore(Connection connection) throws SQLException {
		this.before.restore(connection);
	}

}
