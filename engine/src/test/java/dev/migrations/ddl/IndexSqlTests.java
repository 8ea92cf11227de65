package dev.migrations.ddl;

import dev.migrations.diff.CreateIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IndexSql}.
 */
class IndexSqlTests {

	private static final QualifiedName TABLE = QualifiedName.of("s", "t");

	@Test
	void createsIndexWithoutName() {
		assertSql(Index.on("a", "b"), "CREATE INDEX ON \"s\".\"t\" (\"a\", \"b\")");
	}

	@Test
	void createsIndexConcurrently() {
		assertThat(IndexSql.create(CreateIndex.of(TABLE, Index.on("a").named("ix")).concurrently()))
			.isEqualTo("CREATE INDEX CONCURRENTLY \"ix\" ON \"s\".\"t\" (\"a\")");
	}

	@Test
	void createsUniqueIndex() {
		assertSql(Index.on("a").named("uq").unique(), "CREATE UNIQUE INDEX \"uq\" ON \"s\".\"t\" (\"a\")");
		assertSql(Index.on("a").uniqueNullsNotDistinct().including("b").where("c"),
				"CREATE UNIQUE INDEX ON \"s\".\"t\" (\"a\") INCLUDE (\"b\") NULLS NOT DISTINCT WHERE (c)");
	}

	@Test
	void createsIndexOnElements() {
		Index index = Index.on(IndexElement.expression("lower(a)").withCollation("C").nullsFirst(),
				IndexElement.column("b").descending().nullsLast(),
				IndexElement.column("c").withOperatorClass("text_pattern_ops"));
		assertSql(index, "CREATE INDEX ON \"s\".\"t\" ((lower(a)) COLLATE \"C\" NULLS FIRST,"
				+ " \"b\" DESC NULLS LAST, \"c\" \"text_pattern_ops\")");
	}

	@Test
	void createsIndexByOtherMethod() {
		assertSql(Index.on("a").using("gin"), "CREATE INDEX ON \"s\".\"t\" USING \"gin\" (\"a\")");
	}

	private void assertSql(Index index, String expected) {
		assertThat(IndexSql.create(CreateIndex.of(TABLE, index))).isEqualTo(expected);
	}

}
