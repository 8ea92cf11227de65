package dev.migrations.compare;

import java.util.List;

import dev.migrations.compare.RandomTable.Family;

/**
 * Makes statements for indexes of all kinds.
 */
final class RandomIndexes {

	private static final int NULLS_NOT_DISTINCT = 15;

	private final Dice dice;

	private final int version;

	private final RandomConstraints constraints;

	RandomIndexes(Dice dice, int version, RandomConstraints constraints) {
		this.dice = dice;
		this.version = version;
		this.constraints = constraints;
	}

	String index(RandomTable table, String name) {
		boolean unique = this.dice.chance(25);
		String method = (unique || this.dice.chance(70)) ? "btree" : this.dice.one("gin", "gist", "brin", "hash");
		return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + name + " ON " + table.name() + " USING " + method
				+ " (" + elements(table, method) + ")" + tail(table, unique, method)
				+ this.dice.maybe(25, " WHERE " + this.constraints.condition(table));
	}

	private String tail(RandomTable table, boolean unique, String method) {
		String include = (method.equals("btree") && !table.columns().isEmpty())
				? this.dice.maybe(20, " INCLUDE (" + this.dice.one(table.names()) + ")") : "";
		return include
				+ ((unique && this.version >= NULLS_NOT_DISTINCT) ? this.dice.maybe(25, " NULLS NOT DISTINCT") : "");
	}

	private String elements(RandomTable table, String method) {
		return switch (method) {
			case "gin" -> one(table, Family.JSON, Family.LIST) + this.dice.maybe(30, " jsonb_path_ops");
			case "gist" -> one(table, Family.RANGE, Family.OTHER);
			case "hash" -> one(table);
			case "brin" -> one(table, Family.INTEGER, Family.TIME) + this.dice.maybe(20, " int4_minmax_multi_ops");
			default -> this.dice.one(element(table), element(table), element(table) + ", " + element(table));
		};
	}

	private String one(RandomTable table, Family... families) {
		List<String> columns = table.names(families);
		return columns.isEmpty() ? "id" : this.dice.one(columns);
	}

	private String element(RandomTable table) {
		String column = one(table);
		String element = switch (table.family(column)) {
			case TEXT -> this.dice.one(column, column, "lower(" + column + ")", column + " text_pattern_ops",
					column + " COLLATE \"C\"", "(" + column + " || 'a')",
					column + " COLLATE \"C\" varchar_pattern_ops");
			case INTEGER, NUMBER -> this.dice.one(column, column, "(" + column + " + 1)", "abs(" + column + ")");
			case ENUM, BOOLEAN -> this.dice.one(column, "(" + column + " IS NULL)");
			case JSON -> "(" + column + " ->> 'a')";
			default -> column;
		};
		return element + this.dice.maybe(25, " DESC")
				+ this.dice.maybe(25, this.dice.one(" NULLS FIRST", " NULLS LAST"));
	}

}
