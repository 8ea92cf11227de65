package dev.migrations.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.MigrationRefusedException;
import dev.migrations.PlainLog;
import dev.migrations.revision.RevisionGraph;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tables belong to the scripts, where that is not plain from one look.
 * <ol>
 * <li>A configured schema is the place, whatever else there is.</li>
 * <li>Otherwise tables are ours when rows, history or journal have a revision in common
 * with the scripts. Those of the first schema of the search path come first, so that
 * schemas of several customers can each have their own.</li>
 * <li>If there are none, those of the one later schema that has such tables are used
 * where they are. Several such schemas, or an empty version table in the first one, are
 * refused.</li>
 * <li>Rows that no script knows are another application's: if a later schema has them,
 * they are passed over.</li>
 * <li>Only then does a history begin in the first schema, and not while a version table
 * on the search path cannot be read.</li>
 * </ol>
 */
final class StateSearch {

	private static final Log logger = PlainLog.of(StateReader.class);

	private final TableNames names;

	private final TableAccess access;

	private final RevisionGraph graph;

	private final TableSearch search;

	StateSearch(TableNames names, TableAccess access, RevisionGraph graph) {
		this.names = names;
		this.access = access;
		this.graph = graph;
		this.search = new TableSearch(names, access);
	}

	/**
	 * Read the tables that belong to the scripts.
	 * @param connection a connection
	 * @param scope what to read
	 * @return the state; an empty one in the schema where the tables are to be
	 * @throws MigrationRefusedException if the tables must not be used, or it cannot be
	 * told which ones belong to the scripts
	 * @throws SQLException if the database fails
	 */
	DatabaseState read(Connection connection, StateScope scope) throws SQLException {
		Map<String, Map<String, FoundTable>> schemas = this.search.path(connection);
		if (schemas.isEmpty()) {
			return DatabaseState.empty(null);
		}
		DatabaseState state = decide(connection, schemas, scope);
		if (this.access.changes()) {
			schemas.getOrDefault(state.schema(), Map.of()).values().forEach(FoundTable::checkWritable);
		}
		return state;
	}

	private DatabaseState decide(Connection connection, Map<String, Map<String, FoundTable>> schemas, StateScope scope)
			throws SQLException {
		Map.Entry<String, Map<String, FoundTable>> place = schemas.entrySet().iterator().next();
		String first = place.getKey();
		CandidateTables own = candidate(connection, place.getValue(), scope);
		if (own != null && own.related()) {
			return own.state();
		}
		List<CandidateTables> later = new ArrayList<>();
		for (Map.Entry<String, Map<String, FoundTable>> schema : schemas.entrySet()) {
			if (!schema.getKey().equals(first) && isTable(schema.getValue())) {
				later.add(candidate(connection, readable(schema.getValue()), scope));
			}
		}
		later.removeIf((candidate) -> !candidate.related());
		if (later.isEmpty()) {
			return (own != null) ? own.state() : begin(connection, first);
		}
		if (later.size() > 1 || (own != null && own.isEmpty())) {
			if (own != null) {
				later.add(0, own);
			}
			throw TableProblem.AmbiguousTables.several(later).refusal();
		}
		return use(later.get(0), first);
	}

	private @Nullable CandidateTables candidate(Connection connection, Map<String, FoundTable> tables, StateScope scope)
			throws SQLException {
		return tables.containsKey(this.names.version())
				? CandidateTables.read(connection, this.names, tables, scope, this.graph) : null;
	}

	private boolean isTable(Map<String, FoundTable> tables) {
		FoundTable version = tables.get(this.names.version());
		return version != null && version.isTable();
	}

	private Map<String, FoundTable> readable(Map<String, FoundTable> tables) {
		FoundTable version = tables.get(this.names.version());
		if (version != null && !version.readable()) {
			throw TableProblem.AmbiguousTables.unusable(version, "SELECT ON TABLE " + version.reference()).refusal();
		}
		return tables;
	}

	private DatabaseState use(CandidateTables tables, String first) {
		if (this.access.changes()) {
			String schema = tables.version().schema();
			logger.warn("The version table of these scripts is '" + tables.version() + "', though '" + first
					+ "' comes before '" + schema
					+ "' in the search path. It is used where it is. Set 'migrations.schema=" + schema
					+ "' to say so, or 'migrations.schema=" + first + "' to begin another history there.");
		}
		return tables.state();
	}

	private DatabaseState begin(Connection connection, String first) throws SQLException {
		if (this.names.schema() == null) {
			new TablesElsewhere(this.search, this.graph).check(connection, first, this.access.changes());
		}
		return DatabaseState.empty(first);
	}

}
