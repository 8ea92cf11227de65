package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.compare.RandomTable.Family;

/**
 * Makes statements for columns of all kinds.
 */
final class RandomColumns {

	private static final Family[] FAMILIES = Family.values();

	private final Dice dice;

	private final RandomTypes types;

	private final List<String> sequences = new ArrayList<>();

	RandomColumns(Dice dice, RandomTypes types) {
		this.dice = dice;
		this.types = types;
	}

	void know(String sequence) {
		this.sequences.add(sequence);
	}

	Family family() {
		return this.dice.chance(50) ? this.dice.one(Family.INTEGER, Family.TEXT) : this.dice.one(FAMILIES);
	}

	String column(RandomTable table, String name, Family usual) {
		Family family = this.dice.chance(85) ? usual : family();
		return "ALTER TABLE " + table.name() + " ADD COLUMN " + name + " " + typeAndValue(table, name, family)
				+ this.dice.maybe(30, " NOT NULL");
	}

	private String typeAndValue(RandomTable table, String name, Family family) {
		if (family == Family.INTEGER && this.dice.chance(12)) {
			return this.dice.one("smallserial", "serial", "bigserial");
		}
		String type = this.types.sql(family);
		if (family == Family.INTEGER && this.dice.chance(15)) {
			return type + " GENERATED " + this.dice.one("ALWAYS", "BY DEFAULT") + " AS IDENTITY"
					+ this.dice.maybe(40, " (" + counting() + ")");
		}
		if (this.dice.chance(8)) {
			return type + " GENERATED ALWAYS AS (" + computed(table, name, family) + ") STORED";
		}
		return type + this.dice.maybe(30, " DEFAULT " + value(family));
	}

	String counting() {
		return (this.dice.maybe(40, " INCREMENT BY " + this.dice.one("1", "50", "-1", "-10"))
				+ this.dice.maybe(25, " MINVALUE " + this.dice.one("-20", "1", "5"))
				+ this.dice.maybe(25, " MAXVALUE " + this.dice.one("100", "1000", "-1"))
				+ this.dice.maybe(25, " START WITH " + this.dice.one("1", "7", "20", "-5"))
				+ this.dice.maybe(25, " CACHE " + this.dice.one("1", "20")) + this.dice.maybe(15, " CYCLE") + " ")
			.strip();
	}

	private String computed(RandomTable table, String name, Family family) {
		List<String> others = table.names().stream().filter((other) -> !other.equals(name)).toList();
		if (others.isEmpty()) {
			return value(family);
		}
		String other = this.dice.one(others);
		return switch (family) {
			case INTEGER, NUMBER -> this.dice.one(other + " * 2", "coalesce(" + other + ", 0) + 1");
			case TEXT -> this.dice.one("upper(" + other + ")", "'a'::text || " + other);
			case BOOLEAN -> this.dice.one(other + " IS NULL", other + " > 3");
			default -> this.dice.one(other, "coalesce(" + other + ", " + value(family) + ")");
		};
	}

	String value(Family family) {
		return switch (family) {
			case INTEGER -> this.dice.one("0", "42", "-1", "(1 + 1)", next());
			case NUMBER -> this.dice.one("0", "1.5", "-3.25", "'NaN'");
			case TEXT ->
				this.dice.one("'x'", "''", "'it''s'", "'a\\b'", "NULL", "lower('A')", "CURRENT_USER", "('a' || 'b')");
			case TIME -> this.dice.one("now()", "CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIME", "'1 day'",
					"'2020-01-02'", "now() + interval '1 day'", "LOCALTIMESTAMP(3)");
			case BOOLEAN -> this.dice.one("true", "false", "(1 > 2)");
			case UUID -> this.dice.one("gen_random_uuid()", "'b5a9ae9c-0f4e-4d34-9b5e-27bd4c39d9b5'");
			case BYTES -> "'\\x00'";
			case JSON -> this.dice.one("'{}'", "'[1, 2]'", "to_json('a'::text)", "jsonb_build_object('a', 1)");
			case RANGE -> this.dice.one("'empty'", "'[1,3)'", "int4range(1, 2)");
			case LIST -> this.dice.one("'{}'", "ARRAY[1, 2]", "ARRAY['a', 'b']", "'{1}'");
			case ENUM -> this.dice.one("'A'", "'B'", "'it''s'", "'{A}'");
			case DOMAIN -> this.dice.one("'x'", "'y'", "'{x}'");
			case OTHER -> this.dice.one("'127.0.0.1'", "B'101'", "'(1,2)'", "'a'");
		};
	}

	private String next() {
		return this.sequences.isEmpty() ? "7" : "nextval('" + this.dice.one(this.sequences).replace("'", "''") + "')";
	}

}
