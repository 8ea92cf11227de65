package dev.migrations.catalog;

import java.util.List;

import dev.migrations.schema.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamedColumns}.
 */
class NamedColumnsTests {

	private static final List<Column> COLUMNS = List.of(Column.of("a", "text"), Column.of("B \"c", "text"),
			Column.of("d", "text"), Column.of("D", "text"));

	@Test
	void findsColumnsAmongTheWords() {
		assertThat(NamedColumns.of("lower(a) = '\"B \"\"c\" d'", COLUMNS)).containsOnlyKeys("a");
		assertThat(NamedColumns.of("\"B \"\"c\"::text > 'a'", COLUMNS)).containsOnlyKeys("B \"c");
		assertThat(NamedColumns.of("D + a.b -- d", COLUMNS)).containsOnlyKeys("d", "a");
		assertThat(NamedColumns.of("\"D\" > 1", COLUMNS)).containsOnlyKeys("D");
		assertThat(NamedColumns.of("now()", COLUMNS)).isEmpty();
	}

}
