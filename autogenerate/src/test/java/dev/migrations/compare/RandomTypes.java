package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.compare.RandomTable.Family;

/**
 * Makes statements for types and casts, and chooses types for columns.
 */
final class RandomTypes {

	private static final List<String> VALUES = List.of("'A'", "'B'", "'it''s'", "'Größe'", "'two words'", "''");

	private final Dice dice;

	private final List<String> enumTypes = new ArrayList<>();

	private final List<String> domains = new ArrayList<>();

	RandomTypes(Dice dice) {
		this.dice = dice;
	}

	String enumType(String name) {
		this.enumTypes.add(name);
		return "CREATE TYPE " + name + " AS ENUM ("
				+ this.dice.some(VALUES, VALUES.size()).stream().collect(Collectors.joining(", ")) + ")";
	}

	String domain(String name) {
		this.domains.add(name);
		String base = this.dice.one("text", "text", "text", "varchar(20)", "text COLLATE \"C\"");
		return "CREATE DOMAIN " + name + " AS " + base + this.dice.maybe(30, " DEFAULT 'x'")
				+ this.dice.maybe(20, " NOT NULL") + this.dice.maybe(40, " CHECK (VALUE <> '')")
				+ this.dice.maybe(40,
						" CONSTRAINT \"Some\" CHECK (VALUE IN (" + this.dice.one("'x', 'y'", "'x'") + "))")
				+ this.dice.maybe(20, " CHECK (length(VALUE) < " + this.dice.number(7, 9) + ")");
	}

	String cast() {
		String type = this.dice.one(userTypes());
		String types = this.dice.chance(50) ? "(varchar AS " + type + ")" : "(" + type + " AS varchar)";
		return "CREATE CAST " + types + " WITH INOUT" + this.dice.one("", " AS ASSIGNMENT", " AS IMPLICIT");
	}

	private List<String> userTypes() {
		return this.enumTypes.isEmpty() ? List.of("point") : this.enumTypes;
	}

	String sql(Family family) {
		return switch (family) {
			case INTEGER -> this.dice.one("smallint", "integer", "bigint", "bigint");
			case NUMBER -> this.dice.one("numeric", "numeric(5)", "numeric(10,2)", "real", "double precision");
			case TEXT -> this.dice.one("text", "varchar(10)", "varchar(255)", "varchar", "char(3)",
					"text COLLATE \"C\"", "varchar(20) COLLATE \"POSIX\"");
			case TIME -> this.dice.one("date", "timestamp", "timestamp(3)", "timestamp(6) with time zone", "time(0)",
					"timestamptz", "interval", "interval(3)", "interval day to second", "time with time zone");
			case BOOLEAN -> "boolean";
			case UUID -> "uuid";
			case BYTES -> "bytea";
			case JSON -> this.dice.one("jsonb", "jsonb", "json");
			case RANGE -> this.dice.one("int4range", "daterange", "tstzrange");
			case LIST -> this.dice.one("text[]", "integer[]", "bigint[]", "varchar(10)[]", "numeric(5,2)[]");
			case ENUM -> this.enumTypes.isEmpty() ? "text" : this.dice.one(this.enumTypes) + this.dice.maybe(20, "[]");
			case DOMAIN -> this.domains.isEmpty() ? "text" : this.dice.one(this.domains) + this.dice.maybe(20, "[]");
			case OTHER -> this.dice.one("inet", "bit(3)", "bit varying(5)", "point", "xml", "money", "\"char\"");
		};
	}

}
