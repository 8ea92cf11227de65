package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.test.EachPostgresVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads the indexes of tables.
 */
class IndexReadingIntegrationTests {

	private static final String TABLE = """
			CREATE TABLE t (a integer CONSTRAINT pk PRIMARY KEY, "B, (" text, c text COLLATE "C", tags text[], at timestamptz,
				v varchar(9), CONSTRAINT uq UNIQUE (c), EXCLUDE USING btree (v WITH =))""";

	@EachPostgresVersion
	void readsIndexesThatBelongToNoConstraint(int version) throws SQLException {
		assertThat(indexes(version, "CREATE INDEX ix1 ON t (v, a) INCLUDE (c, tags) WHERE (a > 0 AND v <> ')')",
				"CREATE UNIQUE INDEX ix2 ON t USING btree (\"B, (\")", "CREATE INDEX ix3 ON t USING gin (tags)",
				"CREATE INDEX ix4 ON t USING hash (a)"))
			.containsExactly(
					Index.on("v", "a").including("c", "tags").where("a > 0 AND v::text <> ')'::text").named("ix1"),
					Index.on("B, (").unique().named("ix2"), Index.on("tags").using("gin").named("ix3"),
					Index.on("a").using("hash").named("ix4"));
	}

	@EachPostgresVersion
	void readsOrder(int version) throws SQLException {
		assertThat(indexes(version, "CREATE INDEX ix1 ON t (a ASC NULLS LAST, v DESC NULLS FIRST)",
				"CREATE INDEX ix2 ON t (a ASC NULLS FIRST, v DESC NULLS LAST)"))
			.containsExactly(Index.on(IndexElement.column("a"), IndexElement.column("v").descending()).named("ix1"),
					Index.on(IndexElement.column("a").nullsFirst(), IndexElement.column("v").descending().nullsLast())
						.named("ix2"));
	}

	@EachPostgresVersion
	void readsExpressionsWithoutTheirParentheses(int version) throws SQLException {
		assertThat(indexes(version, """
				CREATE INDEX ix ON t (lower(c), (a + 1), ((a + 1) * (a - 1)), (at AT TIME ZONE 'utc'),
					(CASE WHEN a > 0 THEN c ELSE ', (' END), coalesce(a, 0), ("B, (" || '('))""")).containsExactly(
				Index
					.on(IndexElement.expression("lower(c)"), IndexElement.expression("a + 1"),
							IndexElement.expression("(a + 1) * (a - 1)"),
							IndexElement.expression("at AT TIME ZONE 'utc'::text"), IndexElement.expression("""
									CASE
									    WHEN a > 0 THEN c
									    ELSE ', ('::text
									END"""), IndexElement.expression("COALESCE(a, 0)"),
							IndexElement.expression("\"B, (\" || '('::text"))
					.named("ix"));
	}

	@EachPostgresVersion
	void readsCollationOtherThanTheTermsOwn(int version) throws SQLException {
		assertThat(
				indexes(version, """
						CREATE INDEX ix ON t (c, c COLLATE "C", c COLLATE "POSIX", lower(c), lower(c) COLLATE "default",
							lower(c) COLLATE "POSIX" text_pattern_ops DESC, "B, (" COLLATE "C")"""))
			.containsExactly(
					Index.on(IndexElement.column("c"), IndexElement.column("c"),
							IndexElement.column("c").withCollation("POSIX"), IndexElement.expression("lower(c)"),
							IndexElement.expression("lower(c)").withCollation("default"),
							IndexElement.expression("lower(c)")
								.withCollation("POSIX")
								.withOperatorClass("text_pattern_ops")
								.descending(),
							IndexElement.column("B, (").withCollation("C"))
						.named("ix"));
	}

	@EachPostgresVersion
	void readsOperatorClassOtherThanTheDefault(int version) throws SQLException {
		assertThat(indexes(version, "CREATE SCHEMA ext", "CREATE EXTENSION pg_trgm SCHEMA ext", """
				CREATE INDEX ix1 ON t (v text_ops, v varchar_pattern_ops, c, a int4_ops)""",
				"CREATE INDEX ix2 ON t USING gist (v ext.gist_trgm_ops (siglen = 32), c ext.gist_trgm_ops)"))
			.containsExactly(Index
				.on(IndexElement.column("v"), IndexElement.column("v").withOperatorClass("varchar_pattern_ops"),
						IndexElement.column("c"), IndexElement.column("a"))
				.named("ix1"), Index.on(trigrams("v"), trigrams("c")).using("gist").named("ix2"));
	}

	private static IndexElement trigrams(String column) {
		IndexElement element = IndexElement.column(column);
		return new IndexElement(element.term(), null, QualifiedName.of("ext", "gist_trgm_ops"), element.order(),
				element.nulls());
	}

	@EachPostgresVersion
	void readsNullsNotDistinct(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			assumeThat(database.version()).isGreaterThanOrEqualTo(15);
			database.execute("CREATE TABLE t (a integer)", "CREATE UNIQUE INDEX ix ON t (a) NULLS NOT DISTINCT");
			assertThat(database.table("t").indexes())
				.containsExactly(Index.on("a").uniqueNullsNotDistinct().named("ix"));
		}
	}

	@EachPostgresVersion
	void leavesOutInvalidIndexes(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, "CREATE TABLE t (a integer)",
				"INSERT INTO t VALUES (1), (1)")) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> database.execute("CREATE UNIQUE INDEX CONCURRENTLY ix ON t (a)"));
			assertThat(database.table("t").indexes()).isEmpty();
		}
	}

	private static List<Index> indexes(int version, String... statements) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version, TABLE)) {
			database.execute(statements);
			return database.table("t").indexes();
		}
	}

}
