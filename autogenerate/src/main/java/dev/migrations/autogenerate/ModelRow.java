package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Schema;

/**
 * A row that the model inserts.
 *
 * @param literals the strings in the statement, as it spells them
 * @param numbered the columns that it numbers, if it is that of a table generator
 * @param ahead how far it is ahead of the last number given
 */
record ModelRow(Set<String> literals, Set<ColumnName> numbered, int ahead) {

	ModelRow {
		literals = Set.copyOf(literals);
		numbered = Set.copyOf(numbered);
	}

	/**
	 * Where the generator goes on when rows are there.
	 * @param there what is there
	 * @param first where it begins
	 * @return an expression
	 */
	String behind(Schema there, String first) {
		List<String> last = this.numbered.stream()
			.filter((column) -> NumberedSequences.isNumber(there, column))
			.map((column) -> "(SELECT max(" + Identifiers.quote(column.column()) + ") FROM "
					+ Identifiers.quote(column.table()) + ") + " + this.ahead)
			.sorted()
			.toList();
		return last.isEmpty() ? first : "greatest(" + String.join(", ", last) + ", " + first + ")";
	}

}
