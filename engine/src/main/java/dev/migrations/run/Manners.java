package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.TransactionLife;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.RoleScope;

/**
 * What a run sets for its revisions.
 *
 * @param timing how long its statements and transactions may last: values by names
 * @param searchPath the search path
 * @param role whose rights it takes
 */
record Manners(Map<String, Long> timing, String searchPath, RoleScope role) {

	/**
	 * What a text means: a time without a time zone is the same wherever the run or its
	 * script was begun, where the driver would hand on the zone of its machine, and
	 * strings end where the statements were split.
	 */
	static final List<String> MEANING = List.of("TimeZone = 'UTC'", "standard_conforming_strings = on");

	Manners {
		timing = Collections.unmodifiableMap(new LinkedHashMap<>(timing));
	}

	static Manners of(RunSettings settings, RunStart start, Connection connection) throws SQLException {
		Map<String, Long> timing = new LinkedHashMap<>(TransactionLife.settings(connection));
		timing.put("lock_timeout", settings.ddl().lockTimeout().toMillis());
		timing.put("statement_timeout", 0L);
		return new Manners(timing, start.searchPath(), new RoleScope(settings.role()));
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
		names.addAll(this.timing.keySet());
		names.addAll(List.of("TimeZone", "standard_conforming_strings", "search_path", "role"));
		return names;
	}

	/**
	 * Set everything.
	 * @param local whether until the end of the transaction only
	 * @return statements
	 */
	List<String> statements(boolean local) {
		String set = local ? "SET LOCAL " : "SET SESSION ";
		List<String> statements = new ArrayList<>(timing(local));
		MEANING.forEach((setting) -> statements.add(set + setting));
		statements.add("SELECT pg_catalog.set_config('search_path', %s, %s)"
			.formatted(SqlLiteral.quote(this.searchPath), local));
		statements.addAll(this.role.take(set.strip()));
		return statements;
	}

	/**
	 * Set how long statements and transactions may last.
	 * @param local whether until the end of the transaction only
	 * @return statements
	 */
	List<String> timing(boolean local) {
		String set = local ? "SET LOCAL " : "SET SESSION ";
		List<String> statements = new ArrayList<>();
		this.timing.forEach((name, value) -> statements.add(set + name + " = " + value));
		return statements;
	}

	/**
	 * Take the role until the end of the transaction.
	 * @return statements; none without a role
	 */
	List<String> localRole() {
		return this.role.take("SET LOCAL");
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

}
