package dev.migrations.script;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Operations#bulkInsert}.
 */
class BulkInsertIntegrationTests {

	private static final TestDatabase database = PostgresServer.createDatabase();

	private static final UUID ID = UUID.fromString("6f1c2b9e-0000-4000-8000-000000000001");

	static Stream<Arguments> values() {
		Instant instant = Instant.parse("2026-11-22T20:15:00Z");
		return Stream.of(Arguments.of("text", "a'b\\c", "a'b\\c"), Arguments.of("text", new StringBuilder("x"), "x"),
				Arguments.of("char(3)", 'x', "x"), Arguments.of("text", 7, "7"), Arguments.of("integer", 7, "7"),
				Arguments.of("integer", "7", "7"), Arguments.of("bigint", 7, "7"), Arguments.of("smallint", 7L, "7"),
				Arguments.of("numeric(10,2)", new BigDecimal("1.50"), "1.50"),
				Arguments.of("numeric", new BigInteger("123456789012345678901234567890"),
						"123456789012345678901234567890"),
				Arguments.of("double precision", 1.5f, "1.5"), Arguments.of("boolean", true, "true"),
				Arguments.of("boolean", "yes", "true"), Arguments.of("uuid", ID, ID.toString()),
				Arguments.of("uuid", ID.toString(), ID.toString()), Arguments.of("text", ID, ID.toString()),
				Arguments.of("jsonb", "{\"a\": [1]}", "{\"a\": [1]}"), Arguments.of("xml", "<a/>", "<a/>"),
				Arguments.of("bytea", new byte[] { 1, -1 }, "\\x01ff"), Arguments.of("inet", "10.0.0.1", "10.0.0.1/32"),
				Arguments.of("weekday", "MONDAY", "MONDAY"), Arguments.of("weekday", DayOfWeek.MONDAY, "MONDAY"),
				Arguments.of("weekday[]", List.of(DayOfWeek.MONDAY), "{MONDAY}"), Arguments.of("email", "a@b", "a@b"),
				Arguments.of("point", "(1,2)", "(1,2)"), Arguments.of("int4range", "[1,3)", "[1,3)"),
				Arguments.of("bit(3)", "101", "101"), Arguments.of("date", LocalDate.of(2026, 11, 22), "2026-11-22"),
				Arguments.of("date", "2026-11-22", "2026-11-22"), Arguments.of("time", LocalTime.NOON, "12:00:00"),
				Arguments.of("timestamp", LocalDateTime.of(2026, 11, 22, 20, 15), "2026-11-22 20:15:00"),
				Arguments.of("timestamptz", instant, "2026-11-22 20:15:00+00"),
				Arguments.of("timestamp", instant, "2026-11-22 20:15:00"),
				Arguments.of("timestamptz", Date.from(instant), "2026-11-22 20:15:00+00"),
				Arguments.of("timestamptz", Timestamp.from(instant), "2026-11-22 20:15:00+00"),
				Arguments.of("timestamptz", OffsetDateTime.parse("2026-11-22T21:15:00+01:00"),
						"2026-11-22 20:15:00+00"),
				Arguments.of("timestamptz", ZonedDateTime.parse("2026-11-22T21:15:00+01:00[Europe/Berlin]"),
						"2026-11-22 20:15:00+00"),
				Arguments.of("interval", Duration.ofMinutes(90), "01:30:00"),
				Arguments.of("interval", Period.ofMonths(2), "2 mons"),
				Arguments.of("text[]", new String[] { "a,b", "\"", null }, "{\"a,b\",\"\\\"\",NULL}"),
				Arguments.of("bigint[]", List.of(1, 2), "{1,2}"), Arguments.of("int[]", new int[] { 1, 2 }, "{1,2}"),
				Arguments.of("int[]", new int[][] { { 1 }, { 2 } }, "{{1},{2}}"),
				Arguments.of("uuid[]", Set.of(ID), "{" + ID + "}"), Arguments.of("text[]", List.of(), "{}"),
				Arguments.of("timestamptz[]", List.of(instant), "{\"2026-11-22 20:15:00+00\"}"),
				Arguments.of("bytea[]", List.of(new byte[] { 1 }), "{\"\\\\x01\"}"), Arguments.of("jsonb", null, null),
				Arguments.of("integer[]", null, null));
	}

	@ParameterizedTest
	@MethodSource("values")
	void readsValueAsTypeOfColumn(String type, Object value, String expected) {
		database.execute("DROP TABLE IF EXISTS t");
		database.execute("CREATE TABLE t (a " + type + ")");
		insert("t", List.of(Collections.singletonMap("a", value)));
		assertThat(database.query("SELECT a::text FROM t")).isEqualTo(Collections.singletonList(expected));
	}

	@Test
	void insertsMixedRowsInOrder() {
		database.execute("CREATE TABLE mixed (id int GENERATED ALWAYS AS IDENTITY, a text DEFAULT 'x', b jsonb)");
		insert("mixed", Arrays.asList(Map.of("a", "1", "b", "{}"), Map.of("b", "[]", "a", 2), Map.of("a", "3"),
				Map.of(), Collections.singletonMap("a", null), Map.of("b", "5")));
		assertThat(database.query("SELECT concat_ws(' ', id, a, b::text) FROM mixed ORDER BY id"))
			.containsExactly("1 1 {}", "2 2 []", "3 3", "4 x", "5", "6 x 5");
	}

	@Test
	void insertsMoreRowsThanOneBatchHolds() {
		database.execute("CREATE TABLE many (a int, b text)");
		insert("many", IntStream.range(0, 2500).mapToObj((i) -> Map.of("a", i, "b", "row " + i)).toList());
		assertThat(database.query("SELECT count(*) || ' ' || sum(a) FROM many")).containsExactly("2500 3123750");
	}

	@Test
	void insertsIntoNastyNames() {
		database.execute("CREATE SCHEMA \"A.b\"");
		database.execute("CREATE TABLE \"A.b\".\"Or\"\"der?\" (\"what? :name $1\" uuid)");
		run((operations) -> operations.inSchema("A.b").bulkInsert("Or\"der?", List.of(Map.of("what? :name $1", ID))));
		assertThat(database.query("SELECT * FROM \"A.b\".\"Or\"\"der?\"")).containsExactly(ID.toString());
	}

	@Test
	void doesNotTruncateText() {
		database.execute("CREATE TABLE short (a varchar(3))");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> insert("short", List.of(Map.of("a", "long text"))))
			.withMessageContaining("value too long for type character varying(3)");
	}

	@Test
	void reportsUnknownColumn() {
		database.execute("CREATE TABLE known (a text)");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> insert("known", List.of(Map.of("A", "x"))))
			.havingRootCause()
			.withMessageContaining("column \"A\" of relation \"known\" does not exist");
	}

	@BeforeAll
	static void createTypes() {
		database.execute("CREATE TYPE weekday AS ENUM ('MONDAY', 'SUNDAY')");
		database.execute("CREATE DOMAIN email AS varchar(50) CHECK (VALUE LIKE '%@%')");
	}

	private static void insert(String table, List<? extends Map<String, ?>> rows) {
		run((operations) -> operations.bulkInsert(table, rows));
	}

	private static void run(Consumer<Operations> revision) {
		try (Connection connection = database.dataSource().getConnection()) {
			connection.createStatement().execute("SET TimeZone = 'UTC'");
			revision.accept(Operations.on(connection));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
