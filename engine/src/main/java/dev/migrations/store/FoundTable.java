package dev.migrations.store;

import java.util.List;

import dev.migrations.MigrationRefusedException;
import dev.migrations.sql.SqlIdentifier;

/**
 * A relation that bears the name of one of the engine's tables.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is, as {@code pg_class.relkind} says
 * @param usable whether the user may use the schema
 * @param readable whether the user may read it
 * @param hidden whether a policy may hide rows
 * @param strange whether its owner is a stranger
 * @param owner its owner
 * @param user who asks
 * @param code its triggers and rules, such as {@code TRIGGER "x"}
 */
record FoundTable(String schema, String name, String kind, boolean usable, boolean readable, boolean hidden,
		boolean strange, String owner, String user, List<String> code) {

	FoundTable {
		code = List.copyOf(code);
	}

	boolean isTable() {
		return this.kind.equals("r");
	}

	/**
	 * Refuse what must not even be read.
	 * @throws MigrationRefusedException if it is no table, or a policy may hide rows
	 */
	void checkReadable() {
		if (!isTable()) {
			throw TableProblem.UntrustedTable.kind(this).refusal();
		}
		if (this.hidden) {
			throw TableProblem.UntrustedTable.hidden(this).refusal();
		}
	}

	/**
	 * Refuse what must not be written.
	 * @throws MigrationRefusedException if what happens then may be up to a stranger
	 */
	void checkWritable() {
		checkReadable();
		if (this.strange) {
			throw TableProblem.UntrustedTable.owner(this).refusal();
		}
		if (!this.code.isEmpty()) {
			throw TableProblem.UntrustedTable.code(this).refusal();
		}
	}

	String reference() {
		return SqlIdentifier.qualify(this.schema, this.name);
	}

	@Override
	public String toString() {
		return this.schema + "." + this.name;
	}

}
