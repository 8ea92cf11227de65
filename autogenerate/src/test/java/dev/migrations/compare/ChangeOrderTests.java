package dev.migrations.compare;

import java.util.List;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeOrder} with names that look like something else.
 */
class ChangeOrderTests {

	private static final QualifiedName TABLE = QualifiedName.of("price");

	@ParameterizedTest
	@ValueSource(strings = { "gross", "*gross", "[gross", "*", "*stored", "all", "all stored", "type" })
	void dropsGeneratedColumnBeforeItIsAddedAgain(String name) {
		AddColumn before = new AddColumn(TABLE, Column.of(name, "numeric").generatedAs("net * 1.19"));
		AddColumn after = new AddColumn(TABLE, Column.of(name, "numeric").generatedAs("net * 1.21"));
		Change drop = new DropColumn(TABLE, name, before);
		assertThat(ChangeOrder.order(List.of(after, drop))).containsExactly(drop, after);
		assertThat(ChangeOrder.order(List.of(drop, after))).containsExactly(drop, after);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uq", "*uq", "[a, b]", "[a" })
	void dropsConstraintBeforeAnotherTakesItsName(String name) {
		AddConstraint before = AddConstraint.of(TABLE, UniqueConstraint.on("a", "b").named(name));
		AddConstraint after = AddConstraint.of(TABLE, UniqueConstraint.on("a").named(name));
		Change drop = new DropConstraint(TABLE, name, before);
		assertThat(ChangeOrder.order(List.of(after, drop))).containsExactly(drop, after);
	}

}
