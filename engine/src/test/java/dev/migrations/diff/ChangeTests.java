package dev.migrations.diff;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Change}.
 */
class ChangeTests {

	private static final QualifiedName TABLE = QualifiedName.of("shop", "t");

	static final Change[] reversible = { new CreateTable(Table.of(TABLE)), new RenameTable(TABLE, "u"),
			new AddColumn(TABLE, Column.of("a", "text")), new RenameColumn(TABLE, "a", "b"),
			AlterColumn.of(TABLE, "a").notNull().restoredBy(AlterColumn.of(TABLE, "a").nullable()),
			AddConstraint.of(TABLE, CheckConstraint.that("true").named("ck")).notValid(),
			new RenameConstraint(TABLE, "a", "b"), CreateIndex.of(TABLE, Index.on("a").named("ix")).concurrently(),
			new RenameIndex(TABLE, "b"), new CreateSequence(Sequence.of("seq")),
			SetTableComment.of(TABLE, "new").restoredBy(SetTableComment.of(TABLE, "old")),
			SetColumnComment.of(TABLE, "a", "new").restoredBy(SetColumnComment.of(TABLE, "a", null)) };

	static final Change[] irreversible = { DropTable.of(TABLE), DropColumn.of(TABLE, "a"),
			DropConstraint.of(TABLE, "a"), DropIndex.of(TABLE), DropSequence.of(TABLE),
			AlterColumn.of(TABLE, "a").notNull(), SetTableComment.of(TABLE, null),
			SetColumnComment.of(TABLE, "a", null), AddConstraint.of(TABLE, PrimaryKey.on("a")),
			CreateIndex.of(TABLE, Index.on("a")) };

	@ParameterizedTest
	@FieldSource("reversible")
	void undoesItsReverse(Change change) {
		assertThat(change.reverse().flatMap(Change::reverse)).contains(change);
		assertThat(change.reverse()).isNotEqualTo(change);
	}

	@ParameterizedTest
	@FieldSource("irreversible")
	void hasNoReverseWithoutKnowingEnough(Change change) {
		assertThat(change.reverse()).isEmpty();
	}

	@Test
	void dropsIndexInSchemaOfItsTable() {
		assertThat(CreateIndex.of(TABLE, Index.on("a").named("ix")).reverse()).get()
			.isInstanceOfSatisfying(DropIndex.class,
					(drop) -> assertThat(drop.index()).isEqualTo(QualifiedName.of("shop", "ix")));
	}

	@Test
	void renamesBackFromNewName() {
		assertThat(new RenameTable(TABLE, "u").reverse()).contains(new RenameTable(QualifiedName.of("shop", "u"), "t"));
	}

	@Test
	void refusesUnvalidatedKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> AddConstraint.of(TABLE, PrimaryKey.on("a")).notValid());
	}

}
