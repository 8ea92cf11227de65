package dev.migrations.store;

import java.util.Map;

import dev.migrations.MigrationException;
import dev.migrations.sql.SqlIdentifier;

/**
 * Thrown when what bears the name of a table of the engine may not be one, may not show
 * all its rows, or may do what a stranger wants.
 */
public final class UntrustedTableException extends MigrationException {

	private static final Map<String, String> KINDS = Map.of("v", "a view", "m", "a materialized view", "f",
			"a foreign table", "p", "a partitioned table", "i", "an index", "I", "an index", "S", "a sequence", "c",
			"a composite type");

	private final String table;

	private UntrustedTableException(FoundTable table, String fact, String remedy) {
		super(fact, remedy);
		this.table = table.toString();
	}

	static UntrustedTableException kind(FoundTable table) {
		return new UntrustedTableException(table,
				"'" + table + "' is " + KINDS.getOrDefault(table.kind(), "of kind '" + table.kind() + "'")
						+ " and no ordinary table, so that it is none of the engine's.",
				"Drop or rename it, or have the engine's tables elsewhere with 'migrations.schema', "
						+ "'migrations.version-table' or 'migrations.history-table'.");
	}

	static UntrustedTableException hidden(FoundTable table) {
		return new UntrustedTableException(table,
				"Row-level security may hide rows of '" + table + "' from '" + table.user()
						+ "' or from 'migrations.role', so that where the database is cannot be known.",
				"Let its owner '" + table.owner() + "' type 'ALTER TABLE " + table.reference()
						+ " NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY', or use a role with BYPASSRLS.");
	}

	static UntrustedTableException owner(FoundTable table) {
		return new UntrustedTableException(table,
				"'" + table + "' belongs to '" + table.owner()
						+ "', who may have planted it: that is no superuser, not "
						+ "the owner of the database and no role of '" + table.user() + "' or of 'migrations.role'.",
				"If the table is yours, type 'ALTER TABLE " + table.reference() + " OWNER TO "
						+ SqlIdentifier.quote(table.user())
						+ "'; if not, drop it, or have the engine's tables elsewhere with 'migrations.schema'.");
	}

	static UntrustedTableException code(FoundTable table) {
		String code = String.join("', '", table.code());
		return new UntrustedTableException(table,
				"'" + table + "' has '" + code + "', which would run with the rights of the migrations.",
				"Drop that: 'DROP " + table.code().get(0) + " ON " + table.reference() + "'.");
	}

	/**
	 * The table.
	 * @return its schema and name, with a period between them
	 */
	public String getTable() {
		return this.table;
	}

}
