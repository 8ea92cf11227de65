package dev.migrations.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.Domain;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values that get another type are kept, or PostgreSQL fails: each type is led to each
 * other one and back, with values that are hard to keep.
 */
class ConversionIntegrationTests {

	private static final String NOTE = "pg_catalog.lo_from_bytea(0, '\\x4e6f7465')";

	/**
	 * Types with values as SQL, as the catalogs spell them.
	 */
	private static final Map<String, List<String>> VALUES = Map.ofEntries(Map.entry("text", texts()),
			Map.entry("varchar(300)", texts().subList(0, 4)),
			Map.entry("varchar(5)", List.of("''", "'12345'", "'ab'", "'true'", "'Y'")),
			Map.entry("char(3)", List.of("'abc'", "'a'", "'7'")),
			Map.entry("smallint", List.of("0", "-32768", "32767", "2", "1")),
			Map.entry("integer", List.of("0", "2147483647", "-1", "12345678", "16777217", "1")),
			Map.entry("bigint", List.of("2147483648", "9007199254740993", "-9223372036854775808", "1", "2")),
			Map.entry("numeric", List.of("12345678901234567890.123456789", "'NaN'", "1.5", "1", "-0.5")),
			Map.entry("numeric(38,2)", List.of("1234567890123456.78", "1.00", "-0.01", "9007199254740993.00")),
			Map.entry("numeric(19,6)", List.of("1.234567", "1.500000", "9999999999999.999999", "2.000000")),
			Map.entry("real", List.of("0.1", "1e30", "'NaN'", "1", "16777216")),
			Map.entry("double precision", List.of("0.30000000000000004", "1e300", "0.1", "'-Infinity'", "1", "2.5")),
			Map.entry("boolean", List.of("true", "false")),
			Map.entry("bytea", List.of("'\\x'", "'\\x6162'", "'\\xff00fe'", "'\\x00112233445566778899aabbccddeeff'")),
			Map.entry("uuid", List.of("'b5a9ae9c-0f4e-4d34-9b5e-27bd4c39d9b5'")),
			Map.entry("date", List.of("'2024-02-29'", "'infinity'", "'0044-03-15 BC'")),
			Map.entry("timestamp", List.of("'2024-07-01 10:00:00.123456'", "'2024-07-01'", "'infinity'")),
			Map.entry("timestamp(3)", List.of("'2024-07-01 10:00:00.123'", "'2024-07-01'")),
			Map.entry("timestamp with time zone", List.of("'2024-07-01 10:00:00.123456+05'", "'2024-07-01 00:00:00'")),
			Map.entry("timestamp(0) with time zone", List.of("'2024-07-01 10:00:00+05'")),
			Map.entry("time", List.of("'10:00:00.123456'", "'24:00:00'")), Map.entry("time(0)", List.of("'10:00:00'")),
			Map.entry("time with time zone", List.of("'10:00:00.123456+07'", "'10:00'")),
			Map.entry("interval", List.of("'1 year 2 days 03:04:05.678901'", "'10:00'", "'30 days'")),
			Map.entry("interval(0)", List.of("'1 day 10:00'")),
			Map.entry("json", List.of("'{\"b\": 1, \"a\": \"x\"}'", "'\"text\"'", "'17'")),
			Map.entry("jsonb", List.of("'{\"a\": [1, null]}'", "'17'")), Map.entry("inet", List.of("'10.1.2.3/24'")),
			Map.entry("cidr", List.of("'10.1.2.0/24'")), Map.entry("bit(3)", List.of("B'101'")),
			Map.entry("bit varying(8)", List.of("B'10110'", "B''")), Map.entry("xml", List.of("'<a>1</a>'")),
			Map.entry("mood", List.of("'OK'", "'it''s'")), Map.entry("other_mood", List.of("'OK'", "'BAD'")),
			Map.entry("amount", List.of("1.25", "77.00")), Map.entry("label", List.of("'a'", "'1234567'")),
			Map.entry("oid", List.of(NOTE, "pg_catalog.lo_from_bytea(0, '\\xff00')")),
			Map.entry("text[]", List.of("'{a,\"b, c\",NULL}'", "'{}'", "'{1}'")),
			Map.entry("varchar(2)[]", List.of("'{ab}'")), Map.entry("integer[]", List.of("'{1,2147483647}'")),
			Map.entry("numeric(10,4)[]", List.of("'{1.2345}'", "'{1.0000}'")),
			Map.entry("numeric(10,2)[]", List.of("'{1.23}'")),
			Map.entry("timestamp[]", List.of("'{2024-07-01 10:00:00.123456}'")),
			Map.entry("uuid[]", List.of("'{b5a9ae9c-0f4e-4d34-9b5e-27bd4c39d9b5}'")),
			Map.entry("tsvector", List.of("'a b'")), Map.entry("money", List.of("'1.50'")),
			Map.entry("int4range", List.of("'[1,3)'")), Map.entry("daterange", List.of("'[2024-01-01,)'")),
			Map.entry("point", List.of("'(1,2)'")), Map.entry("name", List.of("'a'")));

	private static final String ATTEMPT = """
			CREATE FUNCTION attempt(type text, value text, reading text, forth text, back text, told boolean)
			RETURNS text LANGUAGE plpgsql AS $$
			DECLARE
				before text;
				there text;
				after text;
			BEGIN
				EXECUTE 'CREATE TABLE t (x ' || type || ')';
				EXECUTE 'INSERT INTO t VALUES (' || value || '), (NULL)';
				EXECUTE reading INTO before;
				BEGIN
					EXECUTE forth;
				EXCEPTION WHEN OTHERS THEN
					DROP TABLE t;
					RETURN CASE WHEN SQLSTATE ~ '^2[23]|^0A000' THEN 'failed' ELSE forth || ': ' || SQLERRM END;
				END;
				there := (SELECT x::text FROM t WHERE x IS NOT NULL);
				BEGIN
					EXECUTE back;
					EXECUTE reading INTO after;
				EXCEPTION WHEN OTHERS THEN
					after := before;
				END;
				DROP TABLE t;
				RETURN CASE WHEN before = after OR told THEN 'kept'
					ELSE forth || ' makes ' || there || ' of ' || before || ', and that becomes ' || after END;
			END $$""";

	private static Connection connection;

	private static List<String> texts() {
		return List.of("''", "'  12 '", "'007'", "'1.234567'", "'true'", "E'it''s \\\\x41 \u20ac\\t'",
				"'2024-07-01 10:00:00.1234567'", "'2024-07-01 10:00+05'", "'10:00:00.12'", "'[1, 2]'", "'OK'",
				"'10.1.2.3'", "'101'", "'1e400'", "'43200000'", "'0.12345678901234567890'", "repeat('x', 280)",
				"'b5a9ae9c-0f4e-4d34-9b5e-27bd4c39d9b5'", "'{1,2}'", "'1 day'");
	}

	@BeforeAll
	static void connect() throws SQLException {
		connection = PostgresServer.createDatabase().dataSource().getConnection();
		run("SET TimeZone = 'Asia/Karachi'");
		run("SET client_min_messages = error; SET log_statement = 'none'; SET log_min_error_statement = 'panic'; SET plan_cache_mode = 'force_custom_plan'");
		run("CREATE TYPE mood AS ENUM ('OK', 'it''s')");
		run("CREATE TYPE other_mood AS ENUM ('BAD', 'OK')");
		run("CREATE DOMAIN amount AS numeric(5,2) CHECK (VALUE > 0)");
		run("CREATE DOMAIN label AS varchar(7)");
	}

	@AfterAll
	static void close() throws SQLException {
		connection.close();
	}

	@Test
	void keepsEachValueOrFails() throws SQLException {
		run("DROP TABLE IF EXISTS t");
		run(ATTEMPT);
		List<String> wrong = new ArrayList<>();
		int kept = 0;
		for (String from : VALUES.keySet()) {
			for (String result : results(from)) {
				kept += result.startsWith("kept") ? 1 : 0;
				if (!result.startsWith("kept") && !result.startsWith("failed")) {
					wrong.add(result);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(kept).isGreaterThan(700);
	}

	private static List<String> results(String from) throws SQLException {
		List<String> rows = new ArrayList<>();
		for (String to : VALUES.keySet()) {
			if (!from.equals(to)) {
				AlterColumn change = change(from, to);
				String forth = SqlLiteral.quote(new DdlRenderer().render(change).get(0));
				String back = SqlLiteral.quote(new DdlRenderer().render(change.reverse().orElseThrow()).get(0));
				SetType type = (SetType) change.alterations().get(0);
				boolean told = type.note() != null && type.note().lossy();
				for (String value : hasConversion(change) ? VALUES.get(from) : VALUES.get(from).subList(0, 1)) {
					rows.add("(" + SqlLiteral.quote(value) + ", " + forth + ", " + back + ", " + told + ")");
				}
			}
		}
		List<String> results = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			try (ResultSet result = statement.executeQuery("SELECT attempt(" + SqlLiteral.quote(from) + ", value, "
					+ SqlLiteral.quote(reading(from)) + ", forth, back, told) FROM (VALUES " + String.join(", ", rows)
					+ ") AS attempts (value, forth, back, told)")) {
				while (result.next()) {
					results.add(result.getString(1));
				}
			}
		}
		return results;
	}

	private static boolean hasConversion(AlterColumn change) {
		SetType type = (SetType) change.alterations().get(0);
		return type.note() == null || !type.note().text().contains("nothing tells how to convert it");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"oid | bytea | lo_from_bytea(0, '\\x0102ff') | \\x0102ff", "oid | text | lo_from_bytea(0, 'note') | note",
			"bytea | uuid | '\\x00112233445566778899aabbccddeeff' | 00112233-4455-6677-8899-aabbccddeeff",
			"uuid | bytea | '00112233-4455-6677-8899-aabbccddeeff' | \\x00112233445566778899aabbccddeeff",
			"text | bytea | 'a\\x41' | \\x615c783431", "bytea | text | 'plain' | plain",
			"integer | varchar(5) | 12345 | 12345", "text | integer | ' 007' | 7", "boolean | smallint | true | 1",
			"bigint | boolean | 0 | false", "double precision | numeric(38,2) | 12.34 | 12.34",
			"double precision | numeric | 0.30000000000000004 | 0.30000000000000004",
			"numeric(19,6) | numeric(38,2) | 1.25 | 1.25",
			"timestamp | timestamp(3) | '2024-07-01 10:00:00.123' | " + "2024-07-01 10:00:00.123",
			"timestamp | timestamp with time zone | '2024-07-01 10:00' | 2024-07-01 10:00:00+05",
			"timestamp with time zone | timestamp | '2024-07-01 10:00+00' | 2024-07-01 15:00:00",
			"date | timestamp with time zone | '2024-07-01' | 2024-07-01 00:00:00+05",
			"text | timestamp | '2024-07-01T10:00' | 2024-07-01 10:00:00", "text | date | '2024-07-01' | 2024-07-01",
			"text | amount | '1.25' | 1.25", "mood | other_mood | 'OK' | OK", "text | mood | 'it''s' | it's",
			"text[] | integer[] | '{1,NULL}' | {1,NULL}", "varchar(300) | jsonb | '{\"b\":1}' | {\"b\": 1}" })
	void convertsWhatFits(String from, String to, String value, String expected) throws SQLException {
		run("DROP TABLE IF EXISTS t");
		run("CREATE TABLE t (x " + from + ")");
		run("INSERT INTO t VALUES (" + value + "), (NULL)");
		run(new DdlRenderer().render(change(from, to)).get(0));
		assertThat(read("text")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "integer|varchar(5)|12345678", "jsonb|varchar(20)|'{\"a\": \"long enough to be cut\"}'",
			"numeric(19,6)|numeric(38,2)|1.234567", "timestamp|timestamp(3)|'2024-07-01 10:00:00.123456'",
			"double precision|integer|1.5", "bigint|double precision|9007199254740993",
			"timestamp|date|'2024-07-01 10:00'", "bytea|text|'\\xff'", "bytea|uuid|'\\x00'", "integer|mood|0",
			"text|amount|'1.255'", "integer[]|bigint|'{1}'", "bigint|timestamp with time zone|1719828000000",
			"numeric(19,6)|interval|1000000000", "text|timestamp|'2024-07-01 10:00+02'", "integer|boolean|2",
			"oid|bigint|16384", "inet|cidr|'10.1.2.3/24'", "text|name|'a'", "text|bit(3)|'1011'" })
	void failsForWhatDoesNotFit(String text) throws SQLException {
		String[] parts = text.split("\\|");
		run("DROP TABLE IF EXISTS t");
		run("CREATE TABLE t (x " + parts[0] + ")");
		run("INSERT INTO t VALUES (" + parts[2] + ")");
		assertThat(passes(new DdlRenderer().render(change(parts[0], parts[1])).get(0))).isFalse();
		assertThat(((SetType) change(parts[0], parts[1]).alterations().get(0)).note().text()).contains("Fails if");
	}

	private static AlterColumn change(String from, String to) {
		Schema before = schema(from);
		return (AlterColumn) SchemaComparator.compare(before, schema(to), ComparisonSettings.STRICT).changes().get(0);
	}

	private static Schema schema(String type) {
		Table table = Table.of("t").with(Column.of("x", type));
		return new Schema(Set.of(), List.of(table), List.of(), List.of(),
				List.of(domain("amount", "numeric(5,2)"), domain("label", "varchar(7)")), List.of(), List.of(),
				List.of(), Map.of());
	}

	private static Domain domain(String name, String type) {
		return new Domain(QualifiedName.of(name), ColumnType.of(type), true, null, List.of());
	}

	private static String reading(String type) {
		String value = "x::text";
		if (type.startsWith("numeric")) {
			value = type.endsWith("]")
					? "(SELECT pg_catalog.array_agg(pg_catalog.trim_scale(each)) FROM pg_catalog.unnest(x) AS each)::text"
					: "pg_catalog.trim_scale(x)::text";
		}
		return "SELECT " + (type.equals("oid") ? "pg_catalog.lo_get(x)::text" : value) + " FROM t WHERE x IS NOT NULL";
	}

	private static String read(String type) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(reading(type))) {
			return result.next() ? result.getString(1) : "";
		}
	}

	private static boolean passes(String sql) {
		try {
			run(sql);
			return true;
		}
		catch (SQLException ex) {
			assertThat(ex.getSQLState()).as(sql + ": " + ex.getMessage()).matches("2[23].*|0A000");
			return false;
		}
	}

	private static void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
