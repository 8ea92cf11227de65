package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ExpressionCanonicalizer}.
 */
class ExpressionCanonicalizerIntegrationTests {

	private static final String[] UNSTABLE = { "CREATE SCHEMA \"Other\"", "CREATE TYPE mood AS ENUM ('sad', 'ok')",
			"CREATE FUNCTION \"Other\".\"F\"(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'",
			"CREATE SEQUENCE \"Other\".\"S\"", """
					CREATE DOMAIN "Other"."D" AS varchar(9) DEFAULT 'x' CONSTRAINT ck1 CHECK (VALUE IN ('x', 'it''s'))
						CONSTRAINT ck2 CHECK (length(VALUE) > 0)""",
			"CREATE DOMAIN code AS \"Other\".\"D\" CONSTRAINT ck CHECK (VALUE <> 'y')",
			"""
					CREATE TABLE "Other"."T ""1" (id bigint DEFAULT nextval('"Other"."S"'), "St, (" varchar(255), status varchar(255),
						c char(3) DEFAULT 'a', d "Other"."D" DEFAULT 'x', m mood DEFAULT 'ok', n integer DEFAULT -1,
						b bigint DEFAULT 5, x double precision DEFAULT 1.5, day date DEFAULT CURRENT_DATE,
						at timestamp DEFAULT (now() AT TIME ZONE 'utc'), tags varchar(5)[] DEFAULT ARRAY['a', 'b'],
						flag boolean DEFAULT (1 IN (1, 2) AND NOT false), i interval DEFAULT interval '1 day' * 2,
						label varchar(9) GENERATED ALWAYS AS (CASE WHEN status IN ('A', 'B') THEN 'known' ELSE status END) STORED,
						CONSTRAINT c1 CHECK (status IN ('A', 'B')), CONSTRAINT c2 CHECK ("St, (" NOT IN ('A', 'it''s (')),
						CONSTRAINT c3 CHECK (c IN ('a', 'b')), CONSTRAINT c4 CHECK (d IN ('a', 'b')),
						CONSTRAINT c5 CHECK (m IN ('sad')), CONSTRAINT c6 CHECK (n BETWEEN 1 AND 3 AND status LIKE 'a%'),
						CONSTRAINT c7 CHECK ("Other"."F"(status)), CONSTRAINT c8 CHECK (tags && ARRAY['a', 'b']::varchar[]),
						CONSTRAINT c9 CHECK (coalesce(status, "St, (") = ANY ('{A,B}')), CONSTRAINT d1 CHECK ((n, b) < (1, 2)),
						CONSTRAINT d2 CHECK (status SIMILAR TO 'a|b' OR status COLLATE "C" > 'b'),
						CONSTRAINT d3 CHECK (CASE WHEN n > 1 THEN status IN ('A') ELSE status IS DISTINCT FROM 'B' END),
						CONSTRAINT d4 CHECK (at > '2026-01-01' AND day < 'tomorrow'::date),
						CONSTRAINT d5 CHECK (extract(year FROM at) > 2000 AND tableoid > 0),
						CONSTRAINT d6 CHECK (status::varchar(3) IN ('A', 'B') AND x IN (1, 2.5)),
						EXCLUDE USING btree (lower(status) WITH =) WHERE (status IN ('A', 'B')))""",
			"CREATE INDEX ix1 ON \"Other\".\"T \"\"1\" ((status || 'x'), (at AT TIME ZONE 'utc'), (status IN ('A', 'B')), ((n, b) < (1, 2)))",
			"CREATE INDEX ix2 ON \"Other\".\"T \"\"1\" (id) WHERE status IN ('A', 'B') AND \"St, (\" <> 'x'", """
					CREATE TABLE parts (day date, status varchar(3) CONSTRAINT c1 CHECK (status IN ('A', 'B')))
						PARTITION BY RANGE (day)""",
			"CREATE TABLE other (status char(2) CONSTRAINT c1 CHECK (status IN ('A', 'B')))" };

	@EachPostgresVersion
	void findsTextThatStaysTheSameWhenItIsRun(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, UNSTABLE);
				CatalogDatabase other = CatalogDatabase.create(version, "CREATE SCHEMA \"Other\"",
						"CREATE FUNCTION \"Other\".\"F\"(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'")) {
			Schema schema = database.read();
			Schema canonical = database.canonicalize(schema);
			assertThat(canonical).isNotEqualTo(schema);
			assertThat(database.canonicalize(canonical)).isEqualTo(canonical);
			assertThat(database.read()).isEqualTo(schema);
			other.apply(RichSchema.changes(canonical).stream().skip(1).toList());
			Schema made = other.read();
			assertThat(made.tables()).isEqualTo(canonical.tables());
			assertThat(made).isEqualTo(canonical);
			assertThat(other.canonicalize(made)).isEqualTo(canonical);
		}
	}

	@EachPostgresVersion
	void givesTheSameForTextOnceAndTwiceRun(int version) throws SQLException {
		try (CatalogDatabase once = CatalogDatabase.create(version,
				"CREATE TABLE t (status varchar(9), CONSTRAINT ck CHECK (status IN ('A', 'B')))");
				CatalogDatabase twice = CatalogDatabase.create(version)) {
			twice.apply(RichSchema.changes(once.read()));
			assertThat(twice.read()).isNotEqualTo(once.read());
			Schema canonical = once.canonicalize(once.read());
			assertThat(twice.canonicalize(twice.read())).isEqualTo(canonical);
			assertThat(canonical.tables().get(0).constraints()).containsExactly(CheckConstraint
				.that("status::text = ANY (ARRAY['A'::character varying::text, 'B'::character varying::text])")
				.named("ck"));
		}
	}

	@EachPostgresVersion
	void findsFixedPointsOfDefaults(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version);
				CatalogDatabase other = CatalogDatabase.create(version,
						"CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1")) {
			Defaults.create(database);
			Schema canonical = database.canonicalize(database.read());
			assertThat(database.canonicalize(canonical)).isEqualTo(canonical);
			other.apply(RichSchema.changes(canonical));
			assertThat(other.read()).isEqualTo(canonical);
		}
	}

	@EachPostgresVersion
	void keepsWhatTheServerRefuses(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			Constraint stable = CheckConstraint.that("status > 'A'::text AND n > 0").named("c0");
			Table table = Table.of("t")
				.with(Column.of("status", "text"), Column.of("n", "integer"),
						Column.of("m", "integer").withDefault("no_such(1)"))
				.with(CheckConstraint.that("no_such(status)").named("c1"),
						CheckConstraint.that("status='A'").named("c2"), CheckConstraint.that("((").named("c3"),
						CheckConstraint.that("n=1").named("c4"),
						CheckConstraint.that("no_such_column > 1").named("c5"));
			Schema canonical = database.canonicalize(new SchemaBuilder().with(table.with(stable)).build());
			assertThat(canonical.tables().get(0).constraints())
				.extracting((check) -> ((CheckConstraint) check).expression())
				.containsExactly("no_such(status)", "status = 'A'::text", "((", "n = 1", "no_such_column > 1",
						"status > 'A'::text AND n > 0");
			assertThat(canonical.tables().get(0).columns()).isEqualTo(table.columns());
		}
	}

	@EachPostgresVersion
	void leavesNothingBehind(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, UNSTABLE)) {
			database.canonicalize(database.read());
			assertThat(database.connection().getAutoCommit()).isTrue();
			database.execute("CREATE TABLE after (id bigint)");
			assertThat(database.read().tables()).hasSize(4);
			try (var result = database.connection()
				.createStatement()
				.executeQuery("SELECT count(*) FROM pg_class WHERE relname LIKE 'migrations%'")) {
				result.next();
				assertThat(result.getInt(1)).isZero();
			}
		}
	}

	@EachPostgresVersion
	void failsWhereNothingCanBeMade(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, UNSTABLE)) {
			Schema schema = database.read();
			database.execute("SET default_transaction_read_only = on");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> database.canonicalize(schema))
				.withMessageContaining("read-only");
			assertThat(database.connection().getAutoCommit()).isTrue();
		}
	}

	@Test
	void needsFewStatementsHoweverManyTablesThereAre() throws SQLException {
		TestDatabase database = PostgresServer.createLoggingDatabase();
		for (int i = 0; i < 50; i++) {
			database.execute("CREATE TABLE t%1$s (id serial, status varchar(255) CHECK (status IN ('A', 'B%1$s')))"
				.formatted(i));
		}
		try (CatalogDatabase connected = new CatalogDatabase(database.dataSource().getConnection())) {
			Schema schema = connected.read();
			StatementLog log = StatementLog.open(database);
			assertThat(connected.canonicalize(schema)).isNotEqualTo(schema);
			List<String> statements = log.read();
			assertThat(statements).filteredOn((statement) -> statement.contains("CREATE TEMPORARY TABLE")).hasSize(2);
			assertThat(statements).hasSizeLessThan(10);
		}
	}

	@Test
	void asksNothingWhereNothingCanChange() throws SQLException {
		TestDatabase database = PostgresServer.createLoggingDatabase();
		database.execute(
				"CREATE TABLE t (id serial, n integer DEFAULT 0, s text DEFAULT 'x', at timestamptz DEFAULT now())");
		try (CatalogDatabase connected = new CatalogDatabase(database.dataSource().getConnection())) {
			Schema schema = connected.read();
			StatementLog log = StatementLog.open(database);
			assertThat(connected.canonicalize(schema)).isEqualTo(schema);
			assertThat(log.read()).isEmpty();
		}
	}

}
