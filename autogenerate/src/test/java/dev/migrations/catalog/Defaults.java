package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

/**
 * Tables with columns of many types and many defaults, as far as they go together.
 */
final class Defaults {

	private static final List<String> TYPES = List.of("smallint", "integer", "bigint", "numeric", "numeric(10,2)",
			"real", "double precision", "text", "varchar", "varchar(3)", "char", "char(3)", "\"char\"", "name",
			"boolean", "date", "time", "timetz", "timestamp", "timestamp(3)", "timestamptz", "interval",
			"interval day to second(3)", "uuid", "json", "jsonb", "bytea", "bit(3)", "varbit", "inet", "cidr",
			"int4range", "integer[]", "varchar(3)[]", "point", "money", "xml", "tsvector", "mood", "d", "mood[]");

	private static final List<String> EXPRESSIONS = List.of("0", "1", "-1", "0.5", "-1.50", "1e3", "10000000000", "'1'",
			"''", "'abc'", "'a''b\\c'", "E'a\\n'", "'1.500'", "true", "'t'", "NULL", "'{}'", "'{1,2}'", "'[]'",
			"'2026-01-01'", "'now'", "now()", "CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP(3)",
			"CURRENT_TIME", "LOCALTIMESTAMP", "CURRENT_USER", "'1 day'", "'P1M'", "interval '36 hours'",
			"gen_random_uuid()", "gen_random_uuid()::text", "'00000000-0000-0000-0000-000000000000'", "'101'", "B'101'",
			"'\\x00'", "'127.0.0.1'", "'[1,3)'", "ARRAY[1,2]", "ARRAY['a','b']", "'(1,2)'", "'<a/>'", "nextval('s')",
			"nextval('s'::text)", "'ok'", "'ok'::mood", "'12:00'", "'12:00+01'", "'x'::varchar(2)", "'x'::char(2)",
			"1::numeric(5,2)", "date 'today'", "random()", "length('abc')", "'infinity'", "'NaN'", "'a b'", "pi()",
			"f()", "1 + 1", "'a' || 'b'");

	private Defaults() {
	}

	static void create(CatalogDatabase database) throws SQLException {
		database.execute("CREATE TYPE mood AS ENUM ('ok')", "CREATE SEQUENCE s",
				"CREATE DOMAIN d AS varchar(5) DEFAULT 'x'",
				"CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1");
		for (int i = 0; i < TYPES.size(); i++) {
			database.execute("CREATE TABLE t%s (id bigint)".formatted(i));
			for (int j = 0; j < EXPRESSIONS.size(); j++) {
				addColumn(database, "t" + i, "c" + j, TYPES.get(i) + " DEFAULT " + EXPRESSIONS.get(j));
			}
		}
	}

	private static void addColumn(CatalogDatabase database, String table, String name, String definition) {
		try {
			database.execute("ALTER TABLE %s ADD %s %s".formatted(table, name, definition));
		}
		catch (SQLException ex) {
			// The type has no such value
		}
	}

}
