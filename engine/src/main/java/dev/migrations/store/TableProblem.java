package dev.migrations.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.Problem;
import dev.migrations.sql.SqlIdentifier;

/**
 * Why the tables cannot be trusted or told apart.
 */
public sealed interface TableProblem extends Problem {

	/**
	 * It cannot be told which version table of the search path belongs to the scripts.
	 */
	record AmbiguousTables(List<String> tables, String fact, String remedy) implements TableProblem {

		public AmbiguousTables {
			tables = List.copyOf(tables);
		}

		static AmbiguousTables several(List<CandidateTables> candidates) {
			String places = candidates.stream().map(CandidateTables::toString).collect(Collectors.joining(", "));
			return new AmbiguousTables(candidates.stream().map((each) -> each.version().toString()).toList(),
					"The search path leads to more than one version table that may be meant: " + places + ".",
					"Say with 'migrations.schema' in which schema the history of these scripts is.");
		}

		static AmbiguousTables unusable(FoundTable table, String right) {
			return new AmbiguousTables(List.of(table.toString()),
					"'" + table.user() + "' may not read the version table '" + table
							+ "' on the search path, so that it cannot be known whether it belongs to these scripts.",
					"Type 'GRANT " + right + " TO " + SqlIdentifier.quote(table.user())
							+ "', or say with 'migrations.schema' in which schema the history of these scripts is.");
		}

	}

	/**
	 * What bears the name of a table of the engine may not be one, may not show all its
	 * rows, or may do what a stranger wants.
	 */
	record UntrustedTable(String table, String fact, String remedy) implements TableProblem {

		private static final Map<String, String> KINDS = Map.of("v", "a view", "m", "a materialized view", "f",
				"a foreign table", "p", "a partitioned table", "i", "an index", "I", "an index", "S", "a sequence", "c",
				"a composite type");

		static UntrustedTable kind(FoundTable table) {
			return new UntrustedTable(table.toString(),
					"'" + table + "' is " + KINDS.getOrDefault(table.kind(), "of kind '" + table.kind() + "'")
							+ " and no ordinary table, so that it is none of the engine's.",
					"Drop or rename it, or have the engine's tables elsewhere with 'migrations.schema', "
							+ "'migrations.version-table' or 'migrations.history-table'.");
		}

		static UntrustedTable hidden(FoundTable table) {
			return new UntrustedTable(table.toString(),
					"Row-level security may hide rows of '" + table + "' from '" + table.user()
							+ "' or from 'migrations.role', so that where the database is cannot be known.",
					"Let its owner '" + table.owner() + "' type 'ALTER TABLE " + table.reference()
							+ " NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', or use a role with BYPASSRLS.");
		}

		static UntrustedTable owner(FoundTable table) {
			return new UntrustedTable(table.toString(), "'" + table + "' belongs to '" + table.owner()
					+ "', who may have planted it: that is no superuser, not "
					+ "the owner of the database and no role of '" + table.user() + "' or of 'migrations.role'.",
					"If the table is yours, type 'ALTER TABLE " + table.reference() + " OWNER TO "
							+ SqlIdentifier.quote(table.user())
							+ "'; if not, drop it, or have the engine's tables elsewhere with 'migrations.schema'.");
		}

		static UntrustedTable code(FoundTable table) {
			String code = String.join("', '", table.code());
			return new UntrustedTable(table.toString(),
					"'" + table + "' has '" + code + "', which would run with the rights of the migrations.",
					"Drop that: 'DROP " + table.code().get(0) + " ON " + table.reference() + "'.");
		}

	}

}
