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

	@EachPostgresVersion
	void tellsOnlyWhatStaysTheSame(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			Defaults.create(database);
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
