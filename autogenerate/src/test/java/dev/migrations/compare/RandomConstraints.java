package dev.migrations.compare;

import java.util.List;

import dev.migrations.compare.RandomTable.Family;

/**
 * Makes statements for constraints of all kinds.
 */
final class RandomConstraints {

	private static final int NULLS_NOT_DISTINCT = 15;

	private final Dice dice;

	private final int version;

	RandomConstraints(Dice dice, int version) {
		this.dice = dice;
		this.version = version;
	}

	private String add(RandomTable table, String name, String definition) {
		return "ALTER TABLE " + table.name() + " ADD " + (name.isEmpty() ? "" : "CONSTRAINT " + name + " ")
				+ definition;
	}

	private String deferrability() {
		return this.dice.maybe(25, this.dice.one(" DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"));
	}

	String primaryKey(RandomTable table, String name) {
		List<String> columns = table.names().contains("day") ? List.of("id", "day")
				: this.dice.chance(60) ? List.of("id") : this.dice.some(keyColumns(table), 2);
		return add(table, name, "PRIMARY KEY (" + String.join(", ", columns) + ")" + include(table)
				+ this.dice.maybe(30, deferrability()));
	}

	String unique(RandomTable table, String name) {
		String partition = table.names().contains("day") ? "day, " : "";
		String nulls = (this.version >= NULLS_NOT_DISTINCT) ? this.dice.maybe(25, "NULLS NOT DISTINCT ") : "";
		return add(table, name, "UNIQUE " + nulls + "(" + partition
				+ String.join(", ", this.dice.some(keyColumns(table), 3)) + ")" + include(table) + deferrability());
	}

	private List<String> keyColumns(RandomTable table) {
		List<String> columns = table.names(Family.INTEGER, Family.TEXT, Family.UUID, Family.TIME, Family.ENUM,
				Family.DOMAIN, Family.NUMBER);
		return columns.isEmpty() ? List.of("id") : columns;
	}

	private String include(RandomTable table) {
		return table.columns().isEmpty() ? ""
				: this.dice.maybe(15, " INCLUDE (" + String.join(", ", this.dice.some(table.names(), 2)) + ")");
	}

	String foreignKey(RandomTable table, String name, List<String> columns, RandomTable target, List<String> referred) {
		return add(table, name, "FOREIGN KEY (" + String.join(", ", columns) + ") REFERENCES " + target.name() + " ("
				+ String.join(", ", referred) + ")" + action("DELETE") + action("UPDATE") + deferrability());
	}

	private String action(String event) {
		return this.dice.maybe(40,
				" ON " + event + " " + this.dice.one("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"));
	}

	String check(RandomTable table, String name) {
		return add(table, name, "CHECK (" + condition(table) + ")" + this.dice.maybe(10, " NO INHERIT"));
	}

	String condition(RandomTable table) {
		if (table.columns().isEmpty()) {
			return this.dice.one("true", "1 < 2");
		}
		String column = this.dice.one(table.names());
		String other = this.dice.one(table.names());
		return switch (this.dice.number(1, 6)) {
			case 1 -> column + " IS NOT NULL OR " + other + " IS NULL";
			case 2 -> column + " = " + other;
			default -> condition(column, table.family(column));
		};
	}

	private String condition(String column, Family family) {
		return switch (family) {
			case INTEGER, NUMBER -> this.dice.one(column + " BETWEEN 0 AND " + this.dice.number(2, 4), column + " > 0",
					column + " <> -1", column + " % 2 = 0", column + " IN (1, 2)");
			case TEXT -> this.dice.one(column + " IN ('A', 'B')", column + " IN ('A')",
					column + " IN ('A', 'it''s', 'C')", "length(" + column + ") > 2", column + " LIKE 'a%'",
					column + " ~ '^[a-z]+$'", column + " = 'x' AND " + column + " <> ''", column + " = ANY ('{A,B}')");
			case TIME -> this.dice.one(column + " > '2020-01-01'", "extract(year FROM " + column + ") > 2000");
			case BOOLEAN -> this.dice.one(column, "NOT " + column, column + " IS NOT TRUE");
			case JSON -> this.dice.one(column + " ? 'a'", column + " @> '{}'", column + " ->> 'a' = 'b'");
			case RANGE -> "NOT isempty(" + column + ")";
			case LIST -> this.dice.one("cardinality(" + column + ") < 5", "1 = ANY (" + column + ")",
					column + "[1] IS NOT NULL");
			case ENUM ->
				this.dice.one(column + " = 'A'", column + " IN ('A', 'B')", column + " <> 'it''s'", column + " < 'B'");
			default ->
				this.dice.one(column + " IS NOT NULL", column + "::text <> ''", "octet_length(" + column + ") > 1");
		};
	}

	String exclusion(RandomTable table, String name) {
		List<String> ranges = table.names(Family.RANGE);
		List<String> numbers = table.names(Family.INTEGER);
		String element = (!ranges.isEmpty() && (this.dice.chance(70) || numbers.isEmpty())) ? this.dice.one(ranges)
				: numbers.isEmpty() ? "int4range(1, 2)" : "int4range(0, " + this.dice.one(numbers) + "::integer)";
		return add(table, name,
				"EXCLUDE USING gist (" + element + this.dice.maybe(10, " range_ops") + " WITH "
						+ this.dice.one("&&", "=", "-|-") + ")"
						+ this.dice.maybe(30, " WHERE (" + condition(table) + ")") + deferrability());
	}

}
