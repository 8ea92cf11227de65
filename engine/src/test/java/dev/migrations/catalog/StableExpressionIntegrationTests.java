package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrations.catalog.Expression.OfDefault;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.test.EachPostgresVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StableExpression}: what it tells is true of the defaults that the
 * server writes.
 */
class StableExpressionIntegrationTests {

	private static final List<String> TYPES = List.of("smallint", "integer", "bigint", "numeric", "numeric(10,2)",
			"real", "double precision", "text", "varchar", "varchar(3)", "char", "char(3)", "\"char\"", "name",
			"boolean", "date", "time", "timetz", "timestamp", "timestamp(3)", "timestamptz", "interval",
			"interval day to second(3)", "uuid", "json", "jsonb", "bytea", "bit(3)", "varbit", "inet", "cidr",
			"int4range", "integer[]", "varchar(3)[]", "point", "money", "xml", "tsvector", "mood", "d", "mood[]");

	private static final List<String> DEFAULTS = List.of("0", "1", "-1", "0.5", "-1.50", "1e3", "10000000000", "'1'",
			"''", "'abc'", "'a''b\\c'", "E'a\\n'", "'1.500'", "true", "'t'", "NULL", "'{}'", "'{1,2}'", "'[]'",
			"'2026-01-01'", "'now'", "now()", "CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP(3)",
			"CURRENT_TIME", "LOCALTIMESTAMP", "CURRENT_USER", "'1 day'", "'P1M'", "interval '36 hours'",
			"gen_random_uuid()", "gen_random_uuid()::text", "'00000000-0000-0000-0000-000000000000'", "'101'", "B'101'",
			"'\\x00'", "'127.0.0.1'", "'[1,3)'", "ARRAY[1,2]", "'(1,2)'", "'<a/>'", "nextval('s')",
			"nextval('s'::text)", "'ok'", "'ok'::mood", "'12:00'", "'12:00+01'", "'x'::varchar(2)", "'x'::char(2)",
			"1::numeric(5,2)", "date 'today'", "random()", "length('abc')", "'infinity'", "'NaN'", "'a b'", "pi()",
			"f()", "1 + 1", "'a' || 'b'");

	@EachPostgresVersion
	void tellsOnlyWhatStaysTheSame(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE TYPE mood AS ENUM ('ok')",
				"CREATE SEQUENCE s", "CREATE DOMAIN d AS varchar(5) DEFAULT 'x'",
				"CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1")) {
			createTables(database);
			List<Expression> stable = database.read()
				.tables()
				.stream()
				.flatMap((table) -> table.columns().stream())
				.filter((column) -> column.value() != null)
				.map(StableExpressionIntegrationTests::expression)
				.filter(StableExpression::test)
				.toList();
			Map<Expression, Expression> read = new Rereading(database.connection()).read(stable);
			assertThat(stable).hasSizeGreaterThan(300);
			assertThat(read).allSatisfy((before, after) -> assertThat(after).isEqualTo(before));
			assertThat(read.keySet()).containsAll(stable);
		}
	}

	private static void createTables(CatalogDatabase database) throws SQLException {
		for (int i = 0; i < TYPES.size(); i++) {
			database.execute("CREATE TABLE t%d (id bigint)".formatted(i));
			for (int j = 0; j < DEFAULTS.size(); j++) {
				String column = "ALTER TABLE t%d ADD c%d %s".formatted(i, j, TYPES.get(i));
				try {
					database.execute(column,
							"ALTER TABLE t%d ALTER c%d SET DEFAULT %s".formatted(i, j, DEFAULTS.get(j)));
				}
				catch (SQLException ex) {
					// The type has no such value
				}
			}
		}
	}

	private static Expression expression(Column column) {
		return new OfDefault(((Default) column.value()).expression(), column.type());
	}

	@Test
	void leavesEverythingElseToTheServer() {
		List<Expression> unstable = new ArrayList<>();
		for (String sql : List.of("'a'::text || 'b'::text", "f('a'::text)", "'a'::character varying(3)", "E'a'::text",
				"a", "a > 0", "'a'", "ARRAY['a'::text]", "f()::text")) {
			unstable.add(new OfDefault(sql, Column.of("c", "text").type()));
		}
		assertThat(unstable).noneMatch(StableExpression::test);
	}

}
