package dev.migrations.schema;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Table} and what it consists of.
 */
class TableTests {

	@Test
	void collectsItsParts() {
		Table table = Table.of("person")
			.with(Column.of("id", "bigint"))
			.with(Column.of("name", "text"))
			.with(PrimaryKey.on("id"))
			.with(Index.on("name"));
		assertThat(table.columns()).extracting(Column::name).containsExactly("id", "name");
		assertThat(table.constraints()).containsExactly(PrimaryKey.on("id"));
		assertThat(table.indexes()).containsExactly(Index.on("name"));
	}

	@Test
	void refusesTwoColumnsOfOneName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Table.of("person").with(Column.of("id", "bigint"), Column.of("id", "text")))
			.withMessageContaining("'person'")
			.withMessageContaining("'id'");
	}

	@Test
	void refusesTwoPrimaryKeys() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Table.of("person").with(PrimaryKey.on("a"), PrimaryKey.on("b")));
	}

	@Test
	void completesNamesWithSchema() {
		QualifiedName other = QualifiedName.of("public", "country");
		Table table = Table.of("person")
			.with(ForeignKey.on("a").references("city"), ForeignKey.on("b").references(other))
			.inSchema("shop");
		assertThat(table.name()).isEqualTo(QualifiedName.of("shop", "person"));
		assertThat(table.constraints()).containsExactly(ForeignKey.on("a").references(QualifiedName.of("shop", "city")),
				ForeignKey.on("b").references(other));
	}

	@Test
	void refusesNullableIdentity() {
		assertThat(Column.of("id", "bigint").asIdentity().nullable()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new Column("id", ColumnType.of("bigint"), true,
				Column.of("id", "bigint").asIdentity().value(), null));
	}

	@Test
	void refusesForeignKeyWithOtherNumberOfColumns() {
		assertThatIllegalArgumentException().isThrownBy(() -> ForeignKey.on("a", "b").references("t", "x"));
	}

	@Test
	void refusesKeyWithoutColumnsOrWithRepeatedOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> PrimaryKey.on());
		assertThatIllegalArgumentException().isThrownBy(() -> UniqueConstraint.on("a", "a"));
		assertThatIllegalArgumentException().isThrownBy(() -> Index.on(new String[0]));
	}

	@Test
	void refusesNamesThatPostgresCannotTake() {
		assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.of(""));
		assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.of("", "a"));
		assertThatIllegalArgumentException().isThrownBy(() -> Column.of("a\0", "text"));
		assertThatIllegalArgumentException().isThrownBy(() -> Column.of("a", " "));
	}

}
