package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.lock.KeepAlive;
import dev.migrations.lock.LockMode;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.RoleScope;

/**
 * What a run sets for its revisions.
 *
 * @param settings how the run goes about its work
 * @param searchPath the search path
 * @param hasTransactionTimeout whether the server limits transactions as a whole
 */
record Manners(RunSettings settings, String searchPath, boolean hasTransactionTimeout) {

	private static final int TRANSACTION_TIMEOUT_SINCE = 17;

	static Manners of(RunSettings settings, RunStart start, Connection connection) throws SQLException {
		int version = connection.getMetaData().getDatabaseMajorVersion();
		return new Manners(settings, start.searchPath(), version >= TRANSACTION_TIMEOUT_SINCE);
	}

	/**
	 * Prepare to set it around each step.
	 * @param mode whether the session is the run's own
	 * @param before the settings before the run
	 * @return the settings of steps
	 */
	StepSettings stepSettings(LockMode mode, SessionSettings before) {
		return (mode != LockMode.TRANSACTION) ? new SessionStepSettings(this, before) : new LocalStepSettings(this);
	}

	/**
	 * The names of all settings that the statements of {@link #statements} change.
	 * @return names in the order in which they are put back
	 */
	Set<String> names() {
		Set<String> names = new LinkedHashSet<>(Set.of("session_authorization"));
		assignments().forEach((setting) -> names.add(setting.substring(0, setting.indexOf(' '))));
		names.addAll(List.of("search_path", "role"));
		return names;
	}

	/**
	 * Set everything.
	 * @param local whether until the end of the transaction only
	 * @return statements
	 */
	List<String> statements(boolean local) {
		String set = local ? "SET LOCAL " : "SET SESSION ";
		List<String> statements = new ArrayList<>();
		assignments().forEach((setting) -> statements.add(set + setting));
		statements.add("SELECT pg_catalog.set_config('search_path', %s, %s)"
			.formatted(SqlLiteral.quote(this.searchPath), local));
		statements.addAll(role().take(set.strip()));
		return statements;
	}

	private List<String> assignments() {
		List<String> settings = new ArrayList<>(KeepAlive.SETTINGS);
		settings.add("lock_timeout = " + this.settings.ddl().lockTimeout().toMillis());
		settings.add("statement_timeout = 0");
		settings.add("idle_in_transaction_session_timeout = 0");
		if (this.hasTransactionTimeout) {
			settings.add("transaction_timeout = 0");
		}
		return settings;
	}

	/**
	 * Take the role until the end of the transaction.
	 * @return statements; none without a role
	 */
	List<String> localRole() {
		return role().take("SET LOCAL");
	}

	/**
	 * Work with the rights of the run until the end of the transaction, whatever a
	 * revision has taken.
	 * @param before the session's settings before the run
	 * @return statements
	 */
	List<String> localRights(SessionSettings before) {
		List<String> statements = new ArrayList<>(before.localRights());
		statements.addAll(localRole());
		return statements;
	}

	private RoleScope role() {
		return new RoleScope(this.settings.role());
	}

}
