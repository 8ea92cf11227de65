package dev.migrations.ddl;

import dev.migrations.diff.AlterColumn;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ColumnAlterationSql}.
 */
class ColumnAlterationSqlTests {

	private final AlterColumn change = AlterColumn.of(QualifiedName.of("t"), "a");

	@Test
	void changesType() {
		assertActions(this.change.withType("text"), "ALTER COLUMN \"a\" TYPE text");
		assertActions(this.change.withType("integer", "a::integer"),
				"ALTER COLUMN \"a\" TYPE integer USING a::integer");
	}

	@Test
	void changesNullability() {
		assertActions(this.change.notNull(), "ALTER COLUMN \"a\" SET NOT NULL");
		assertActions(this.change.nullable(), "ALTER COLUMN \"a\" DROP NOT NULL");
	}

	@Test
	void changesDefault() {
		assertActions(this.change.withDefault("1"), "ALTER COLUMN \"a\" SET DEFAULT 1");
		assertActions(this.change.withoutDefault(), "ALTER COLUMN \"a\" DROP DEFAULT");
	}

	@Test
	void changesIdentity() {
		assertActions(this.change.asIdentity(Generation.ALWAYS, SequenceOptions.DEFAULTS.withStart(7)),
				"ALTER COLUMN \"a\" ADD GENERATED ALWAYS AS IDENTITY (START WITH 7)");
		assertActions(this.change.withoutIdentity(), "ALTER COLUMN \"a\" DROP IDENTITY");
	}

	@Test
	void dropsExpression() {
		assertActions(this.change.withoutExpression(), "ALTER COLUMN \"a\" DROP EXPRESSION");
	}

	@Test
	void dropsDefaultThatNewTypeCannotTake() {
		assertActions(this.change.withType("integer").withDefault("1"), "ALTER COLUMN \"a\" DROP DEFAULT, "
				+ "ALTER COLUMN \"a\" TYPE integer, ALTER COLUMN \"a\" SET DEFAULT 1");
	}

	@Test
	void rendersNoStatementForNoAlteration() {
		assertThat(new DdlRenderer().render(this.change)).isEmpty();
	}

	private void assertActions(AlterColumn change, String expected) {
		assertThat(new DdlRenderer().render(change)).containsExactly("ALTER TABLE \"t\" " + expected);
	}

}
