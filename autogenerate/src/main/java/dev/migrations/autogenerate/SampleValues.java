package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.SqlLiteral;

/**
 * Values that are hard to keep, as SQL: the longest, the greatest and the smallest, odd
 * characters, bytes that are no text, large objects. An ordinary one comes first, and
 * before it whatever the conditions of the table mention.
 */
final class SampleValues {

	private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'|(?<![\\w.\"])-?\\d+(?:\\.\\d+)?(?![\\w\"])");

	private static final int LONGEST = 300;

	private static final Map<String, List<String>> VALUES = Map.ofEntries(
			Map.entry("smallint", List.of("1", "-32768", "32767", "0")),
			Map.entry("integer", List.of("1", "-1", "2147483647", "0")),
			Map.entry("bigint", List.of("1", "-1", "2147483648", "9007199254740993")),
			Map.entry("numeric", List.of("1", "-0.5", "12345678901234567890.123456789")),
			Map.entry("real", List.of("1", "0.1", "-1e30")),
			Map.entry("double precision", List.of("1", "0.1", "0.30000000000000004", "-1e300")),
			Map.entry("boolean", List.of("true", "false")),
			Map.entry("bytea", List.of("'\\x616263'", "'\\x00ff'", "'\\x'")),
			Map.entry("uuid", List.of("'b5a9ae9c-0f4e-4d34-9b5e-27bd4c39d9b5'")),
			Map.entry("date", List.of("'2024-02-29'", "'0044-03-15 BC'", "'9999-12-31'")),
			Map.entry("timestamp", List.of("'2024-07-01 10:00'", "'2024-03-31 02:30:00.123456'", "'9999-12-31'")),
			Map.entry("timestamp with time zone", List.of("'2024-07-01 10:00+05'", "'2024-10-27 00:30:00.123456Z'")),
			Map.entry("time", List.of("'10:00'", "'23:59:59.999999'")),
			Map.entry("time with time zone", List.of("'10:00+05'", "'23:59:59.999999-11'")),
			Map.entry("interval", List.of("'1 day'", "'-1 year 2 days 03:04:05.678901'")),
			Map.entry("json", List.of("'{\"a\": [1, null, \"it''s\"]}'")),
			Map.entry("jsonb", List.of("'{\"a\": [1, null, \"it''s\"]}'")),
			Map.entry("inet", List.of("'10.1.2.3/24'", "'::1'")), Map.entry("xml", List.of("'<a>1</a>'")),
			Map.entry("oid",
					List.of("pg_catalog.lo_from_bytea(0, '\\x4e6f7465')", "pg_catalog.lo_from_bytea(0, '\\x00ff')")));

	private final Map<String, String> domains = new HashMap<>();

	private final Map<String, List<String>> enumTypes = new HashMap<>();

	SampleValues(Schema schema) {
		schema.domains().forEach((domain) -> this.domains.put(domain.name().toString(), domain.type().sql()));
		schema.enumTypes()
			.forEach((type) -> this.enumTypes.put(type.name().toString(),
					type.values().stream().map(SqlLiteral::quote).toList()));
	}

	/**
	 * The values to try in a column.
	 * @param table its table
	 * @param column the column
	 * @return expressions, possibly none
	 */
	List<String> of(Table table, Column column) {
		List<String> values = new ArrayList<>();
		table.constraints()
			.stream()
			.filter((constraint) -> constraint instanceof CheckConstraint check
					&& mentions(check.expression(), column.name()))
			.forEach((constraint) -> LITERAL.matcher(((CheckConstraint) constraint).expression())
				.results()
				.forEach((literal) -> values.add(literal.group())));
		values.addAll(of(column.type().sql()));
		return values;
	}

	static boolean mentions(String expression, String column) {
		return Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column) + "\"?(?![\\w\"])").matcher(expression).find();
	}

	private List<String> of(String type) {
		if (type.endsWith("[]")) {
			List<String> elements = of(type.substring(0, type.length() - "[]".length()));
			return elements.isEmpty() ? List.of("'{}'")
					: List.of("ARRAY[" + elements.get(0) + "]::" + type, "'{}'", "'{NULL}'");
		}
		String plain = type.replace("\"", "");
		if (this.domains.containsKey(plain)) {
			return of(this.domains.get(plain));
		}
		if (this.enumTypes.containsKey(plain)) {
			return this.enumTypes.get(plain);
		}
		Matcher size = SIZE.matcher(type);
		boolean sized = size.find();
		String family = SIZE.matcher(type).replaceFirst("").strip();
		return switch (family) {
			case "varchar", "text", "char" -> texts(sized ? Integer.parseInt(size.group(1)) : LONGEST);
			case "bit" -> List.of("repeat('1', " + (sized ? size.group(1) : "1") + ")::" + type);
			case "bit varying" -> List.of("B'1'");
			case "numeric" -> sized ? numbers(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)))
					: VALUES.getOrDefault(family, List.of());
			default -> VALUES.getOrDefault(family.startsWith("interval") ? "interval" : family, List.of());
		};
	}

	private static List<String> texts(int length) {
		int longest = Math.min(length, LONGEST);
		return List.of("'a'", "pg_catalog.left(E'it''s \\\\ \"x\" \u20ac \ud83d\ude00', " + longest + ")", "''",
				"pg_catalog.left('12345678', " + longest + ")", "pg_catalog.repeat('x', " + longest + ")");
	}

	private static List<String> numbers(int precision, int scale) {
		String greatest = "9".repeat(Math.max(precision - scale, 0))
				+ ((scale > 0) ? "." + "9".repeat(scale) : "0".repeat(-scale));
		String whole = (precision > scale) ? "1" : "0";
		return List.of(whole, whole + ".123456789".substring(0, Math.max(0, Math.min(scale, 9)) + 1), greatest,
				"-" + greatest);
	}

	/**
	 * A value for a row whose key must differ from that of other rows.
	 * @param table the table
	 * @param column the column
	 * @param row the row's number
	 * @param choice which kind of value
	 * @return an expression, or {@code NULL}
	 */
	String different(Table table, Column column, int row, int choice) {
		String type = column.type().sql();
		String family = SIZE.matcher(type).replaceFirst("").strip();
		List<String> values = of(table, column);
		return switch (family) {
			case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
				String.valueOf((choice % 2 == 0) ? 10 + row : -10 - row);
			case "varchar", "text", "char" -> (choice % 4 < 3)
					? List.of("'K" + row + "'", "'k" + row + "'", "'" + (char) ('A' + row % 26) + "'").get(choice % 4)
					: values.get(row % values.size());
			case "uuid" -> "pg_catalog.md5('" + row + "')::uuid";
			case "date", "timestamp", "timestamp with time zone" -> "date '2000-01-01' + " + row;
			case "bytea" -> "pg_catalog.int4send(" + row + ")";
			default -> values.isEmpty() ? "NULL" : values.get(row % values.size());
		};
	}

}
