package dev.migrations.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamingConvention}.
 */
class NamingConventionTests {

	private static final NamingConvention ALL = new NamingConvention("pk_{table}", "uq_{table}_{columns}",
			"fk_{table}_{columns}_{referred_table}", "ix_{table}_{columns}", "ck_{table}_{columns}");

	private static Table apply(NamingConvention naming, Table table) {
		Schema schema = new Schema(Set.of("public"), List.of(table), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), Map.of());
		return naming.apply(schema).tables().get(0);
	}

	@Test
	void namesWhatNobodyNamed() {
		Table table = apply(ALL, Table.of("pet")
			.with(Column.of("id", "bigint"), Column.of("owner_id", "bigint"), Column.of("name", "text"))
			.with(PrimaryKey.on("id").named("pet_pkey"), UniqueConstraint.on("name", "id").named("pet_name_id_key"),
					ForeignKey.on("owner_id").references("person", "id").named("fko3q1k8hjwjd9rfv0ud3q9xqyx"),
					CheckConstraint.that("name <> ''").named("pet_name_check"),
					CheckConstraint.that("id > 0").named("positive"))
			.with(Index.on("name").named("pet_name_idx"), Index.on("owner_id").named("by_owner")));
		assertThat(table.constraints()).extracting(Constraint::name)
			.containsExactly("pk_pet", "uq_pet_name_id", "fk_pet_owner_id_person", "ck_pet_name", "positive");
		assertThat(table.indexes()).extracting(Index::name).containsExactly("ix_pet_name", "by_owner");
	}

	@Test
	void tellsSeveralApart() {
		Table table = apply(ALL,
				Table.of("pet")
					.with(Column.of("a", "text"))
					.with(CheckConstraint.that("a <> ''").named("pet_a_check"),
							CheckConstraint.that("a <> 'x'").named("pet_a_check1")));
		assertThat(table.constraints()).extracting(Constraint::name).containsExactly("ck_pet_a", "ck_pet_a_2");
	}

	@Test
	void keepsLongNamesApartWithinTheServersLimit() {
		String long1 = "a".repeat(40);
		String long2 = "a".repeat(39) + "b";
		Table table = apply(ALL,
				Table.of("t".repeat(30))
					.with(Column.of(long1, "text"), Column.of(long2, "text"))
					.with(UniqueConstraint.on(long1).named("UK" + "x".repeat(25)),
							UniqueConstraint.on(long2).named("UK" + "y".repeat(25))));
		assertThat(table.constraints()).extracting(Constraint::name)
			.doesNotHaveDuplicates()
			.allSatisfy((name) -> assertThat(name).hasSizeLessThanOrEqualTo(63).startsWith("uq_ttt"));
	}

	@Test
	void leavesKindsWithoutTemplate() {
		Table table = apply(new NamingConvention("pk_{table}", null, null, null, null),
				Table.of("pet")
					.with(Column.of("id", "bigint"))
					.with(PrimaryKey.on("id").named("pet_pkey"), UniqueConstraint.on("id").named("pet_id_key")));
		assertThat(table.constraints()).extracting(Constraint::name).containsExactly("pk_pet", "pet_id_key");
	}

}
