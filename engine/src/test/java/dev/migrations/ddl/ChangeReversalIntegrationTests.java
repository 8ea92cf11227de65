package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.diff.RenameTable;
import dev.migrations.diff.SetColumnComment;
import dev.migrations.diff.SetTableComment;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.test.CatalogText;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applies each reversible change to a real database, reverses it, and applies it again by
 * reversing the reverse.
 */
class ChangeReversalIntegrationTests {

	private static final TestDatabase database = PostgresServer.createDatabase();

	private static final QualifiedName TABLE = QualifiedName.of("Shop", "Or\"der");

	private final DdlRenderer renderer = new DdlRenderer();

	@BeforeAll
	static void createTable() {
		database.execute("CREATE SCHEMA \"Shop\"");
		database.execute("""
				CREATE TABLE "Shop"."Or""der" (
					id bigint CONSTRAINT pk PRIMARY KEY, name text DEFAULT 'x', n integer NOT NULL, during int4range,
					twice integer GENERATED ALWAYS AS (n * 2) STORED
				)""");
		database.execute("CREATE INDEX ix ON \"Shop\".\"Or\"\"der\" (n)");
		database.execute("COMMENT ON COLUMN \"Shop\".\"Or\"\"der\".name IS 'before'");
	}

	static Stream<Change> tablesAndColumns() {
		return Stream.of(new CreateTable(everything()), new RenameTable(TABLE, "select"),
				SetTableComment.of(TABLE, "after").restoredBy(SetTableComment.of(TABLE, null)),
				new AddColumn(TABLE, Column.of("état", "text").withDefault("''").notNull().withComment("State")),
				new RenameColumn(TABLE, "name", "Na me"),
				SetColumnComment.of(TABLE, "name", null).restoredBy(SetColumnComment.of(TABLE, "name", "before")),
				alter("name").withType("varchar(9)").restoredBy(alter("name").withType("text")),
				alter("name").withType("integer", "length(name)")
					.withDefault("3")
					.restoredBy(alter("name").withType("text").withDefault("'x'")),
				alter("name").notNull().restoredBy(alter("name").nullable()),
				alter("name").withoutDefault().restoredBy(alter("name").withDefault("'x'")),
				alter("n").asIdentity(Generation.ALWAYS, SequenceOptions.DEFAULTS.withStart(7).withCache(5))
					.restoredBy(alter("n").withoutIdentity()));
	}

	static Stream<Change> constraints() {
		ForeignKey foreignKey = ForeignKey.on("n").references(TABLE, "id").named("fk");
		ExclusionConstraint exclusion = ExclusionConstraint.using("gist").with("during", "&&").named("ex");
		return Stream
			.of(UniqueConstraint.on("name", "n").including("during").named("uq"),
					UniqueConstraint.on("name").nullsNotDistinct().named("uq"),
					UniqueConstraint.on("name").checked(Deferrability.INITIALLY_DEFERRED).named("uq"), foreignKey,
					foreignKey.onDelete(ReferentialAction.CASCADE)
						.onUpdate(ReferentialAction.RESTRICT)
						.checked(Deferrability.INITIALLY_IMMEDIATE),
					foreignKey.onDelete(ReferentialAction.SET_DEFAULT).onUpdate(ReferentialAction.SET_NULL),
					CheckConstraint.that("n > 0 OR name IS NULL").notInherited().named("c k"), exclusion,
					exclusion.with(IndexElement.expression("int4range(n, n + 1)"), "=")
						.where("n > 0")
						.checked(Deferrability.INITIALLY_DEFERRED))
			.map((constraint) -> AddConstraint.of(TABLE, constraint));
	}

	static Stream<Change> unvalidatedAndRenamedConstraints() {
		return Stream.of(AddConstraint.of(TABLE, ForeignKey.on("n").references(TABLE).named("fk")).notValid(),
				AddConstraint.of(TABLE, CheckConstraint.that("n > 0").named("ck")).notValid(),
				new RenameConstraint(TABLE, "pk", "P\"K"));
	}

	static Stream<Change> indexesAndSequences() {
		Index index = Index.on("name").named("I x");
		QualifiedName sequence = QualifiedName.of("Shop", "Seq");
		return Stream.of(CreateIndex.of(TABLE, index), CreateIndex.of(TABLE, index).concurrently(),
				CreateIndex.of(TABLE, index.unique().where("n > 0").including("n", "during")),
				CreateIndex.of(TABLE, index.uniqueNullsNotDistinct()), CreateIndex.of(TABLE, index.using("hash")),
				CreateIndex.of(TABLE,
						Index
							.on(IndexElement.expression("lower(name)").withCollation("C").descending().nullsLast(),
									IndexElement.column("n").nullsFirst(),
									IndexElement.column("name").withOperatorClass("text_pattern_ops"))
							.named("ix2")),
				new RenameIndex(QualifiedName.of("Shop", "ix"), "IX"), new CreateSequence(Sequence.of(sequence)),
				new CreateSequence(Sequence.of(sequence)
					.withType("smallint")
					.withOptions(SequenceOptions.DEFAULTS.withIncrement(-1).withRange(-9, 9).withStart(3).cycling())));
	}

	@ParameterizedTest
	@MethodSource({ "tablesAndColumns", "constraints", "unvalidatedAndRenamedConstraints", "indexesAndSequences" })
	void restoresWhatWasThere(Change change) {
		List<String> before = CatalogText.read(database);
		apply(change);
		List<String> after = CatalogText.read(database);
		assertThat(after).isNotEqualTo(before);
		Change reverse = change.reverse().orElseThrow();
		apply(reverse);
		assertThat(CatalogText.read(database)).isEqualTo(before);
		apply(reverse.reverse().orElseThrow());
		assertThat(CatalogText.read(database)).isEqualTo(after);
		apply(reverse);
	}

	private void apply(Change change) {
		this.renderer.render(change).forEach(database::execute);
	}

	private static AlterColumn alter(String column) {
		return AlterColumn.of(TABLE, column);
	}

	private static Table everything() {
		return Table.of(QualifiedName.of("Shop", "user"))
			.with(Column.of("id", "bigint").asIdentity(Generation.ALWAYS, SequenceOptions.DEFAULTS.withIncrement(50)),
					Column.of("order", "bigint").withComment("The order's \\ 'id'"),
					Column.of("Total", "numeric(10,2)").notNull().withDefault("0"),
					Column.of("gross", "numeric").generatedAs("\"Total\" * 1.19"))
			.with(PrimaryKey.on("id").named("pk_user"),
					ForeignKey.on("order").references(TABLE).onDelete(ReferentialAction.CASCADE).named("fk_user_order"),
					UniqueConstraint.on("order"), CheckConstraint.that("\"Total\" >= 0"))
			.with(Index.on("Total").named("ix_user_total"), Index.on("gross"))
			.withComment("Users");
	}

}
