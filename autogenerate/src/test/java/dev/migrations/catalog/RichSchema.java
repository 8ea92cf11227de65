package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateCast;
import dev.migrations.diff.CreateDomain;
import dev.migrations.diff.CreateEnumType;
import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.SetComment;
import dev.migrations.schema.Cast;
import dev.migrations.schema.Cast.Context;
import dev.migrations.schema.Cast.Method;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.Domain;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * A schema with a bit of everything that every version of PostgreSQL has, written as the
 * catalogs give it.
 */
final class RichSchema {

	private static final QualifiedName ORDER = QualifiedName.of("Shop", "Or\"der");

	private static final QualifiedName USER = QualifiedName.of("user");

	private static final SequenceOptions OPTIONS = SequenceOptions.DEFAULTS;

	private static final Cast CAST = new Cast("varchar", "mood", Method.INOUT, Context.IMPLICIT);

	private RichSchema() {
	}

	static Schema create() {
		return new SchemaBuilder().withNamespace("Shop")
			.with(order(), user(), log())
			.with(Sequence.of("plain"),
					Sequence.of(ORDER.sibling("S q"))
						.withType("smallint")
						.withOptions(OPTIONS.withStart(3).withIncrement(-2).withRange(-9, 9).withCache(4).cycling()))
			.with(Sequence.of("user_no_seq").withType("integer").ownedBy(new ColumnName(USER, "no")))
			.with(new EnumType(QualifiedName.of("mood"), List.of("sad", "it's ok")))
			.with(domain())
			.with(CAST)
			.withComment(SchemaObject.namespace("Shop"), "Shop's")
			.withComment(SchemaObject.cast(CAST), "Cast")
			.withComment(SchemaObject.constraint(ORDER, "pk"), "Key")
			.withComment(SchemaObject.index(ORDER, "I x"), "Index")
			.withComment(SchemaObject.sequence(QualifiedName.of("plain")), "Sequence")
			.withComment(SchemaObject.of(Kind.ENUM_TYPE, QualifiedName.of("mood")), "Type")
			.withComment(SchemaObject.of(Kind.DOMAIN, domain().name()), "Domain")
			.build();
	}

	private static Domain domain() {
		return new Domain(QualifiedName.of("Shop", "code"), new ColumnType("varchar(9)", QualifiedName.of("C")), false,
				"'x'::character varying", List.of(CheckConstraint.that("VALUE::text <> ''::text").named("ck")));
	}

	private static Table order() {
		return Table.of(ORDER)
			.with(Column.of("id", "bigint")
				.asIdentity(Generation.ALWAYS, OPTIONS.withIncrement(50).withRange(100, 900).withStart(100)),
					Column.of("Total", "numeric(10,2)").notNull().withDefault("0").withComment("The \"sum\"'s"),
					Column.of("gross", "numeric").generatedAs("\"Total\" * 1.19 + 1::numeric"),
					Column.of("day", "timestamp").withDefault("(now() AT TIME ZONE 'utc'::text)"),
					Column.of("code", "\"Shop\".code").withCollation("POSIX"),
					Column.of("mood", "mood").withDefault("'sad'::mood"),
					Column.of("tags", "varchar(50)[]").withDefault("'{}'::character varying[]"),
					Column.of("during", "int4range"), Column.of("n", "integer").withDefault("'-1'::integer"))
			.with(CheckConstraint.that("\"Total\" >= 0::numeric OR n IS NULL").named("ck"),
					PrimaryKey.on("id").including("n").named("pk"),
					UniqueConstraint.on("n", "day").checked(Deferrability.INITIALLY_DEFERRED).named("uq"),
					ExclusionConstraint.using("gist")
						.with("during", "&&")
						.with(IndexElement.expression("int4range(n, n + 1)"), "=")
						.where("n > 0")
						.named("ex"))
			.with(index())
			.withComment("Orders");
	}

	private static Index index() {
		return Index.on(IndexElement.column("n").descending().nullsLast(),
				IndexElement.expression("n * 2 + 1").nullsFirst(), IndexElement.column("mood"),
				IndexElement.expression("lower(code::text)").withCollation("C").withOperatorClass("text_pattern_ops"))
			.unique()
			.including("day")
			.where("n > 0 AND mood = 'sad'::mood")
			.named("I x");
	}

	private static Table user() {
		return Table.of(USER)
			.with(Column.of("no", "integer").notNull().withDefault("nextval('user_no_seq'::regclass)"),
					Column.of("order", "bigint").notNull())
			.with(ForeignKey.on("order")
				.references(ORDER, "id")
				.onDelete(ReferentialAction.CASCADE)
				.onUpdate(ReferentialAction.SET_NULL)
				.checked(Deferrability.INITIALLY_IMMEDIATE)
				.named("fk_user_order"), PrimaryKey.on("no").named("user_pkey"),
					UniqueConstraint.on("order").including("no").named("uq_user"));
	}

	private static Table log() {
		return Table.of("log")
			.with(Column.of("at", "date").notNull(), Column.of("text", "text"))
			.with(PrimaryKey.on("at").named("log_pkey"))
			.partitionedBy("RANGE (at)");
	}

	/*
	 * The changes that make such a schema, the foreign keys and the owners of sequences
	 * last.
	 */
	static List<Change> changes(Schema schema) {
		List<Change> changes = new ArrayList<>();
		schema.namespaces()
			.stream()
			.filter((name) -> !name.equals("public"))
			.map(CreateSchema::new)
			.forEach(changes::add);
		schema.enumTypes().stream().map(CreateEnumType::new).forEach(changes::add);
		schema.domains().stream().map(CreateDomain::new).forEach(changes::add);
		schema.casts().stream().map(CreateCast::new).forEach(changes::add);
		schema.sequences().stream().map((sequence) -> new CreateSequence(sequence.ownedBy(null))).forEach(changes::add);
		schema.tables().stream().map((table) -> new CreateTable(withoutForeignKeys(table))).forEach(changes::add);
		schema.tables()
			.forEach((table) -> table.constraints()
				.stream()
				.filter(ForeignKey.class::isInstance)
				.forEach((constraint) -> changes.add(AddConstraint.of(table.name(), constraint))));
		schema.sequences()
			.stream()
			.filter((sequence) -> sequence.owner() != null)
			.forEach((sequence) -> changes.add(new AlterSequence(sequence.ownedBy(null), sequence)));
		schema.comments().forEach((object, comment) -> changes.add(new SetComment(object, comment, null)));
		return changes;
	}

	private static Table withoutForeignKeys(Table table) {
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof ForeignKey))
			.toList();
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment(),
				table.partitioning());
	}

}
