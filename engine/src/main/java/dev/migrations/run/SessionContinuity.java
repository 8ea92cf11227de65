package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.MigrationRefusedException;
import dev.migrations.script.ScriptStatement;
import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SessionState;
import dev.migrations.store.Batch;

/**
 * Makes sure that a later start can do without the session at hand, before a statement
 * outside a transaction at which this one may be broken off:
 * <ol>
 * <li>When a transaction begins, what the session holds is noted.</li>
 * <li>A setting that stands in the file is noted anew: whoever goes on makes it again.
 * </li>
 * <li>Before the statement, the settings must be those, and nothing must have come to the
 * session that only the session has: temporary tables, prepared statements, open
 * cursors.</li>
 * </ol>
 */
final class SessionContinuity {

	private static final String POSSESSIONS = OwnSql.of("""
			SELECT pg_catalog.format('the temporary table %L', relname), relname
			FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema()
			    AND relkind = ANY ('{r,p,v,f}'::pg_catalog."char"[])
			UNION ALL SELECT pg_catalog.format('the temporary function %L', proname), proname
			FROM pg_catalog.pg_proc WHERE pronamespace = pg_catalog.pg_my_temp_schema()
			UNION ALL SELECT pg_catalog.format('the prepared statement %L', name), ''
			FROM pg_catalog.pg_prepared_statements WHERE from_sql
			UNION ALL SELECT pg_catalog.format('the cursor %L', name), ''
			FROM pg_catalog.pg_cursors WHERE is_holdable ORDER BY 1""");

	private final Connection connection;

	private SessionSettings settings = SessionSettings.NONE;

	private Set<Possession> possessions = Set.of();

	SessionContinuity(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Note what the session holds at the beginning of a transaction.
	 * @throws SQLException if the database fails
	 */
	void begin() throws SQLException {
		settingsChanged();
		this.possessions = possessions();
	}

	/**
	 * Note settings that a statement of the file makes.
	 * @throws SQLException if the database fails
	 */
	void settingsChanged() throws SQLException {
		this.settings = SessionSettings.of(this.connection);
	}

	/**
	 * Make sure that the session can be done without.
	 * @param before the statements of the transaction at hand
	 * @param isLast whether nothing follows the statement outside
	 * @param place where that statement stands
	 * @return the settings
	 * @throws MigrationRefusedException if it cannot
	 * @throws SQLException if the database fails
	 */
	SessionSettings require(List<ScriptStatement> before, boolean isLast, String place) throws SQLException {
		SessionSettings now = SessionSettings.of(this.connection);
		Set<String> changed = now.changedSince(this.settings);
		if (!changed.isEmpty()) {
			throw RunProblem.LostSessionState.settings(changed, place).refusal();
		}
		List<String> held = isLast ? List.of() : newPossessions(before.stream().map(ScriptStatement::text).toList());
		if (!held.isEmpty()) {
			throw RunProblem.LostSessionState.possessions(held, place).refusal();
		}
		return now;
	}

	private List<String> newPossessions(List<String> before) throws SQLException {
		List<String> held = new ArrayList<>();
		for (Possession possession : possessions()) {
			if (!this.possessions.contains(possession)
					&& !SessionState.isDroppedOnCommit(possession.relation(), before)) {
				held.add(possession.description());
			}
		}
		return held;
	}

	private Set<Possession> possessions() throws SQLException {
		return Batch.execute(this.connection, List.of(POSSESSIONS), (result) -> {
			Set<Possession> found = new LinkedHashSet<>();
			while (result.next()) {
				found.add(new Possession(result.getString(1), result.getString(2)));
			}
			return found;
		});
	}

	/**
	 * Something that only this session has.
	 *
	 * @param description what it is
	 * @param relation its name if it is a table or function, otherwise empty
	 */
	private record Possession(String description, String relation) {
	}

}
