package dev.migrations.compare;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnumChecks}, with expressions as servers of versions 14 to 18 give
 * them.
 */
class EnumChecksTests {

	private static final Table TABLE = Table.of("t")
		.with(Column.of("status", "varchar(255)"), Column.of("level", "smallint"));

	@ParameterizedTest
	@ValueSource(strings = { "status::text = ANY (ARRAY['A'::character varying::text, 'B'::character varying::text])",
			"status::text = ANY (ARRAY['A'::character varying, 'B'::character varying]::text[])",
			"status = ANY (ARRAY['A'::text, 'B'::text])", "status::text = 'A'::text", "level >= 0 AND level <= 2",
			"\"Status\"::text = ANY (ARRAY['A'::character varying::text])" })
	void recognizesListsAndBounds(String expression) {
		assertThat(EnumChecks.isEnumCheck(TABLE, CheckConstraint.that(expression).named("t_status_check"))).isTrue();
		assertThat(EnumChecks.isEnumCheck(TABLE, CheckConstraint.that(expression).named("chosen"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "status::text <> ''::text", "level > 0", "level >= 1 AND level <= status",
			"length(status::text) > 2" })
	void leavesOtherChecks(String expression) {
		assertThat(EnumChecks.isEnumCheck(TABLE, CheckConstraint.that(expression).named("t_status_check"))).isFalse();
	}

}
