package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.ddl.Identifiers;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.Domain;
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

	/**
	 * The kinds of values that differ from row to row.
	 */
	private static final int KINDS = 4;

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
			Map.entry("cidr", List.of("'10.1.2.0/24'")), Map.entry("macaddr", List.of("'08:00:2b:01:02:03'")),
			Map.entry("int4range", List.of("'[1,3)'", "'empty'", "'(,)'")),
			Map.entry("int8range", List.of("'[1,2147483649)'", "'empty'", "'(,)'")),
			Map.entry("numrange", List.of("'[1,1.5]'", "'empty'", "'(,)'")),
			Map.entry("daterange", List.of("'[2024-02-29,2024-03-01)'", "'empty'", "'[2024-01-01,)'")),
			Map.entry("tsrange", List.of("'[2024-02-29 10:00,2024-02-29 11:00)'", "'empty'")),
			Map.entry("tstzrange", List.of("'[2024-02-29 10:00Z,2024-02-29 11:00Z)'", "'empty'")), Map.entry("oid",
					List.of("pg_catalog.lo_from_bytea(0, '\\x4e6f7465')", "pg_catalog.lo_from_bytea(0, '\\x00ff')")));

	/**
	 * What types that are not known here may take.
	 */
	private static final List<String> GUESSES = List.of("'1'", "'(1,2)'", "'{}'", "'empty'", "'a'", "''");

	private final Map<String, Domain> domains = new HashMap<>();

	private final Map<String, CompositeType> composites = new HashMap<>();

	private final Map<String, List<String>> enumTypes = new HashMap<>();

	private final BiPredicate<String, String> takes;

	private final Map<String, List<String>> taken = new HashMap<>();

	private final Map<String, Integer> offsets = new HashMap<>();

	/**
	 * Prepare values.
	 * @param schema the types
	 * @param takes asks PostgreSQL whether a type takes the value of an expression
	 */
	SampleValues(Schema schema, BiPredicate<String, String> takes) {
		this.takes = takes;
		schema.domains().forEach((domain) -> this.domains.put(domain.name().toString(), domain));
		schema.compositeTypes().forEach((type) -> this.composites.put(type.name().toString(), type));
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
			.forEach((constraint) -> values.addAll(literals((CheckConstraint) constraint)));
		values.addAll(of(column.type().sql()));
		return values;
	}

	private static List<String> literals(CheckConstraint check) {
		return LITERAL.matcher(check.expression()).results().map(MatchResult::group).toList();
	}

	static boolean mentions(String expression, String column) {
		return Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column) + "\"?(?![\\w\"])").matcher(expression).find();
	}

	private List<String> of(String type) {
		if (type.endsWith("[]")) {
			List<String> elements = of(type.substring(0, type.length() - "[]".length()));
			return List.of("ARRAY[" + elements.get(0) + "]::" + type, "'{}'",
					"ARRAY[" + String.join(", ", elements) + "]::" + type, "'{NULL}'");
		}
		String plain = type.replace("\"", "");
		Domain domain = this.domains.get(plain);
		if (domain != null) {
			List<String> values = new ArrayList<>();
			domain.checks().forEach((check) -> values.addAll(literals(check)));
			values.addAll(of(domain.type().sql()));
			return taken(type, values);
		}
		CompositeType composite = this.composites.get(plain);
		if (composite != null) {
			return List.of(row(composite, (attribute) -> of(attribute).get(0)),
					row(composite, (attribute) -> of(attribute).get(of(attribute).size() - 1)),
					row(composite, (attribute) -> "NULL"));
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
			default -> {
				List<String> values = VALUES.get(family.startsWith("interval") ? "interval" : family);
				yield (values != null) ? values : taken(type, GUESSES);
			}
		};
	}

	private List<String> taken(String type, List<String> values) {
		return this.taken.computeIfAbsent(type, (key) -> {
			List<String> taken = values.stream().filter((value) -> this.takes.test(type, value)).toList();
			return taken.isEmpty() ? List.of("NULL") : taken;
		});
	}

	private static String row(CompositeType type, UnaryOperator<String> value) {
		return "ROW(" + type.attributes()
			.stream()
			.map((attribute) -> value.apply(attribute.type().sql()))
			.collect(Collectors.joining(", ")) + ")::" + Identifiers.quote(type.name());
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
		return different(column.type().sql(), of(table, column), row, choice);
	}

	private String different(String type, List<String> values, int row, int choice) {
		String plain = type.replace("\"", "");
		if (type.endsWith("[]")) {
			String element = type.substring(0, type.length() - "[]".length());
			return "ARRAY[" + different(element, of(element), row, choice) + "]::" + type;
		}
		Domain domain = this.domains.get(plain);
		if (domain != null) {
			return different(domain.type().sql(), values, row, choice + offset(domain, type, values));
		}
		if (this.composites.containsKey(plain)) {
			return row(this.composites.get(plain), (attribute) -> different(attribute, of(attribute), row, choice));
		}
		return different(SIZE.matcher(type).replaceFirst("").strip(), row, choice, values);
	}

	/*
	 * A domain may be one of another domain.
	 */
	private int offset(Domain domain, String type, List<String> values) {
		Integer known = this.offsets.get(type);
		if (known == null) {
			known = IntStream.range(0, KINDS)
				.filter((kind) -> this.takes.test(type, different(domain.type().sql(), values, 0, kind)))
				.findFirst()
				.orElse(0);
			this.offsets.put(type, known);
		}
		return known;
	}

	private static String different(String family, int row, int choice, List<String> values) {
		String day = "date '2000-01-01' + " + 10 * row;
		return switch (family) {
			case "int4range", "int8range", "numrange" -> "'[" + 10 * row + "," + (10 * row + 5) + ")'";
			case "daterange", "tsrange", "tstzrange" -> "pg_catalog." + family + "(" + day + ", " + day + " + 5)";
			case "interval" -> "'" + row + " days'";
			case "time", "time with time zone" -> "time '00:00' + interval '" + row + " minutes'";
			case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
				String.valueOf((choice % 2 == 0) ? 10 + row : -10 - row);
			case "varchar", "text",
					"char" ->
				(choice % KINDS < KINDS - 1)
						? List.of("'K" + row + "'", "'k" + row + "'", "'" + (char) ('A' + row % 26) + "'")
							.get(choice % KINDS)
						: values.get(row % values.size());
			case "uuid" -> "pg_catalog.md5('" + row + "')::uuid";
			case "date", "timestamp", "timestamp with time zone" -> "date '2000-01-01' + " + row;
			case "bytea" -> "pg_catalog.int4send(" + row + ")";
			default -> values.isEmpty() ? "NULL" : values.get(row % values.size());
		};
	}

}
