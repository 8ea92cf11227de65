package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.test.EachPostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads the constraints of tables.
 */
class ConstraintReadingIntegrationTests {

	@EachPostgresVersion
	void readsPrimaryKeysAndUniqueConstraints(int version) throws SQLException {
		assertThat(constraints(version,
				"""
						CREATE TABLE t (a integer, b integer, c integer NOT NULL,
							CONSTRAINT pk PRIMARY KEY (b, a) INCLUDE (c) DEFERRABLE,
							CONSTRAINT uq1 UNIQUE (c, a) INCLUDE (b) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT uq2 UNIQUE (a))"""))
			.containsExactlyInAnyOrder(
					PrimaryKey.on("b", "a").including("c").checked(Deferrability.INITIALLY_IMMEDIATE).named("pk"),
					UniqueConstraint.on("c", "a").including("b").checked(Deferrability.INITIALLY_DEFERRED).named("uq1"),
					UniqueConstraint.on("a").named("uq2"));
	}

	@EachPostgresVersion
	void readsNullsNotDistinct(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			assumeThat(database.version()).isGreaterThanOrEqualTo(15);
			database.execute("CREATE TABLE t (a integer, CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a))");
			assertThat(database.table("t").constraints())
				.containsExactly(UniqueConstraint.on("a").nullsNotDistinct().named("uq"));
		}
	}

	@EachPostgresVersion
	void readsForeignKeys(int version) throws SQLException {
		assertThat(constraints(version, "CREATE SCHEMA other",
				"CREATE TABLE other.p (y integer, x integer, CONSTRAINT pk PRIMARY KEY (x, y))",
				"""
						CREATE TABLE t (a integer, b integer, c integer CONSTRAINT uq UNIQUE,
							CONSTRAINT fk1 FOREIGN KEY (b, a) REFERENCES other.p ON DELETE CASCADE ON UPDATE SET NULL,
							CONSTRAINT fk2 FOREIGN KEY (a, b) REFERENCES other.p (y, x) ON DELETE RESTRICT ON UPDATE SET DEFAULT
								DEFERRABLE INITIALLY DEFERRED,
							CONSTRAINT fk3 FOREIGN KEY (a) REFERENCES t (c))"""))
			.contains(
					ForeignKey.on("b", "a")
						.references(QualifiedName.of("other", "p"), "x", "y")
						.onDelete(ReferentialAction.CASCADE)
						.onUpdate(ReferentialAction.SET_NULL)
						.named("fk1"),
					ForeignKey.on("a", "b")
						.references(QualifiedName.of("other", "p"), "y", "x")
						.onDelete(ReferentialAction.RESTRICT)
						.onUpdate(ReferentialAction.SET_DEFAULT)
						.checked(Deferrability.INITIALLY_DEFERRED)
						.named("fk2"),
					ForeignKey.on("a").references("t", "c").named("fk3"))
			.hasSize(4);
	}

	@EachPostgresVersion
	void readsChecks(int version) throws SQLException {
		assertThat(constraints(version, """
				CREATE TABLE t (a integer NOT NULL, "B" text, CONSTRAINT ck1 CHECK (a > 0 OR "B" IS NULL) NO INHERIT,
					CONSTRAINT ck2 CHECK ((date '2026-01-01', interval '1 day') OVERLAPS (now(), now())))"""))
			.containsExactly(CheckConstraint.that("a > 0 OR \"B\" IS NULL").notInherited().named("ck1"),
					CheckConstraint.that("('2026-01-01'::date, '1 day'::interval) OVERLAPS (now(), now())")
						.named("ck2"));
	}

	@EachPostgresVersion
	void readsChecksOfInheritingTablesThatAreTheirOwn(int version) throws SQLException {
		assertThat(constraints(version, "CREATE TABLE p (a integer, CONSTRAINT ck1 CHECK (a > 1))",
				"CREATE TABLE t (CONSTRAINT ck1 CHECK (a > 1), CONSTRAINT ck2 CHECK (a > 2)) INHERITS (p)"))
			.containsExactly(CheckConstraint.that("a > 1").named("ck1"), CheckConstraint.that("a > 2").named("ck2"));
	}

	@EachPostgresVersion
	void readsExclusionConstraints(int version) throws SQLException {
		assertThat(constraints(version, "CREATE EXTENSION btree_gist", "CREATE SCHEMA other",
				"CREATE OPERATOR other.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = OPERATOR(other.===))",
				"ALTER OPERATOR FAMILY gist_int4_ops USING gist ADD OPERATOR 7 other.=== (integer, integer)", """
						CREATE TABLE t (room integer, during int4range, CONSTRAINT ex EXCLUDE USING gist
							(room WITH OPERATOR(other.===), int4range(room, room + 1) WITH &&, during WITH &&)
							WHERE (room > 0 AND during IS NOT NULL) DEFERRABLE INITIALLY DEFERRED)"""))
			.containsExactly(ExclusionConstraint.using("gist")
				.with("room", "OPERATOR(other.===)")
				.with(IndexElement.expression("int4range(room, room + 1)"), "&&")
				.with("during", "&&")
				.where("room > 0 AND during IS NOT NULL")
				.checked(Deferrability.INITIALLY_DEFERRED)
				.named("ex"));
	}

	@EachPostgresVersion
	void leavesOutWhatCannotBeModeled(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			assumeThat(database.version()).isGreaterThanOrEqualTo(18);
			database.execute("CREATE EXTENSION btree_gist",
					"CREATE TABLE t (id integer, valid daterange, CONSTRAINT pk PRIMARY KEY (id, valid WITHOUT OVERLAPS))",
					"""
							CREATE TABLE u (id integer, valid daterange,
								FOREIGN KEY (id, PERIOD valid) REFERENCES t (id, PERIOD valid))""");
			assertThat(database.table("t").constraints()).isEmpty();
			assertThat(database.table("t").indexes()).isEmpty();
			assertThat(database.table("u").constraints()).isEmpty();
			assertThat(database.objects().values()).extracting((object) -> object.kind().name())
				.doesNotContain("CONSTRAINT", "INDEX");
		}
	}

	private static List<Constraint> constraints(int version, String... statements) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, statements)) {
			return database.table("t").constraints();
		}
	}

}
