package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Cast;
import dev.migrations.schema.Cast.Context;
import dev.migrations.schema.Cast.Method;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.Domain;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.test.EachPostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads sequences, types, casts and comments, and leaves out those of extensions.
 */
class TypeReadingIntegrationTests {

	@EachPostgresVersion
	void readsSequences(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE SCHEMA other",
				"CREATE TABLE other.t (id serial, n bigint GENERATED ALWAYS AS IDENTITY)", "CREATE SEQUENCE a",
				"CREATE SEQUENCE b AS smallint START 3 INCREMENT -2 MINVALUE -9 MAXVALUE 9 CACHE 4 CYCLE",
				"CREATE SEQUENCE c AS integer INCREMENT -1", "CREATE SEQUENCE d MINVALUE -5 START 1",
				"CREATE SEQUENCE e START 5 OWNED BY NONE")) {
			SequenceOptions options = SequenceOptions.DEFAULTS;
			assertThat(database.read().sequences()).containsExactly(Sequence.of("a"),
					Sequence.of("b")
						.withType("smallint")
						.withOptions(options.withStart(3).withIncrement(-2).withRange(-9, 9).withCache(4).cycling()),
					Sequence.of("c").withType("integer").withOptions(options.withIncrement(-1)),
					Sequence.of("d").withOptions(new SequenceOptions(1L, null, -5L, null, null, false)),
					Sequence.of("e").withOptions(options.withStart(5)),
					Sequence.of(QualifiedName.of("other", "t_id_seq"))
						.withType("integer")
						.ownedBy(new ColumnName(QualifiedName.of("other", "t"), "id")));
		}
	}

	@EachPostgresVersion
	void readsEnumTypesInTheirOrder(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE TYPE e AS ENUM ('b', 'It''s, \"x\"')",
				"ALTER TYPE e ADD VALUE 'a' BEFORE 'b'", "CREATE TYPE none AS ENUM ()")) {
			assertThat(database.read().enumTypes()).containsExactly(
					new EnumType(QualifiedName.of("e"), List.of("a", "b", "It's, \"x\"")),
					new EnumType(QualifiedName.of("none"), List.of()));
		}
	}

	@EachPostgresVersion
	void readsDomains(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, """
				CREATE DOMAIN d1 AS varchar(9) COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT ck1 CHECK (VALUE <> '')
					CONSTRAINT ck2 CHECK (length(VALUE) > 1)""", "CREATE DOMAIN d2 AS d1")) {
			assertThat(database.read().domains()).containsExactly(
					new Domain(QualifiedName.of("d1"), new ColumnType("varchar(9)", QualifiedName.of("C")), false,
							"'x'::character varying",
							List.of(CheckConstraint.that("VALUE::text <> ''::text").named("ck1"),
									CheckConstraint.that("length(VALUE::text) > 1").named("ck2"))),
					new Domain(QualifiedName.of("d2"), ColumnType.of("d1"), true, "'x'::character varying", List.of()));
		}
	}

	@EachPostgresVersion
	void readsCastsOfTypes(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE TYPE e AS ENUM ('a')",
				"CREATE CAST (varchar AS e) WITH INOUT AS IMPLICIT",
				"CREATE CAST (e AS varchar) WITH INOUT AS ASSIGNMENT", "CREATE CAST (e AS bpchar) WITH INOUT",
				"CREATE TYPE f AS ENUM ('a')", "CREATE CAST (e AS integer) WITH INOUT",
				"CREATE FUNCTION f(e) RETURNS f LANGUAGE sql RETURN 'a'::f", "CREATE CAST (e AS f) WITH FUNCTION f(e)",
				"CREATE TYPE c AS (x integer)", "CREATE CAST (c AS text) WITH INOUT")) {
			assertThat(database.read().casts()).containsExactlyInAnyOrder(
					new Cast("varchar", "e", Method.INOUT, Context.IMPLICIT),
					new Cast("e", "varchar", Method.INOUT, Context.ASSIGNMENT),
					new Cast("e", "char", Method.INOUT, Context.EXPLICIT),
					new Cast("e", "integer", Method.INOUT, Context.EXPLICIT),
					new Cast("c", "text", Method.INOUT, Context.EXPLICIT));
		}
	}

	@EachPostgresVersion
	void readsComments(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE SCHEMA other",
				"CREATE TABLE other.t (id bigint CONSTRAINT pk PRIMARY KEY)", "CREATE INDEX ix ON other.t (id)",
				"CREATE SEQUENCE s", "CREATE TYPE e AS ENUM ('a')", "CREATE DOMAIN d AS text",
				"CREATE CAST (varchar AS e) WITH INOUT", "CREATE VIEW v AS SELECT 1 AS one",
				"COMMENT ON VIEW v IS 'no'", "COMMENT ON CONSTRAINT pk ON other.t IS '1'",
				"COMMENT ON INDEX other.ix IS '2'", "COMMENT ON SEQUENCE s IS '3'", "COMMENT ON TYPE e IS '4'",
				"COMMENT ON DOMAIN d IS '5'", "COMMENT ON CAST (varchar AS e) IS '6'", "COMMENT ON SCHEMA other IS '7'",
				"COMMENT ON TABLE other.t IS 'in the table'")) {
			QualifiedName table = QualifiedName.of("other", "t");
			Cast cast = new Cast("varchar", "e", Method.INOUT, Context.EXPLICIT);
			assertThat(database.read().comments()).isEqualTo(Map.of(SchemaObject.constraint(table, "pk"), "1",
					SchemaObject.index(table, "ix"), "2", SchemaObject.sequence(QualifiedName.of("s")), "3",
					SchemaObject.of(Kind.ENUM_TYPE, QualifiedName.of("e")), "4",
					SchemaObject.of(Kind.DOMAIN, QualifiedName.of("d")), "5", SchemaObject.cast(cast), "6",
					SchemaObject.namespace("other"), "7"));
		}
	}

	@EachPostgresVersion
	void leavesOutWhatBelongsToExtensions(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE EXTENSION citext", "CREATE SCHEMA ext",
				"CREATE TABLE ext.inside (id serial PRIMARY KEY)",
				"CREATE TABLE t (id serial CONSTRAINT pk PRIMARY KEY, n integer CHECK (n > 0))",
				"CREATE INDEX ix ON t (n)", "CREATE TYPE e AS ENUM ('a')", "CREATE DOMAIN d AS text",
				"CREATE SEQUENCE s", "CREATE VIEW v AS SELECT 1", "CREATE TYPE mine AS ENUM ('a')",
				"CREATE CAST (mine AS integer) WITH INOUT", "COMMENT ON CONSTRAINT pk ON t IS 'no'")) {
			for (String member : List.of("SCHEMA ext", "TABLE t", "SEQUENCE t_id_seq", "TYPE e", "DOMAIN d",
					"SEQUENCE s", "VIEW v", "CAST (mine AS integer)")) {
				database.execute("ALTER EXTENSION citext ADD " + member);
			}
			Schema expected = new SchemaBuilder().with(new EnumType(QualifiedName.of("mine"), List.of("a"))).build();
			Schema schema = database.read();
			assertThat(schema).usingRecursiveComparison().ignoringFields("relations").isEqualTo(expected);
			assertThat(schema.relations()).containsExactly(
					new Relation(QualifiedName.of("t"), Relation.Kind.RESERVED_TABLE),
					new Relation(QualifiedName.of("v"), Relation.Kind.VIEW));
			assertThat(database.objects().values()).extracting(SchemaObject::kind)
				.containsExactlyInAnyOrder(Kind.SCHEMA, Kind.ENUM_TYPE, Kind.ENUM_VALUE);
		}
	}

}
