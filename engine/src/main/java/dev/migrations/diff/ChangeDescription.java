package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Puts changes into words, as Alembic's log does.
 */
public final class ChangeDescription implements Change.Visitor<List<DetectedChange>> {

	private static final ChangeDescription INSTANCE = new ChangeDescription();

	private ChangeDescription() {
	}

	/**
	 * Describe a change.
	 * @param change the change
	 * @return its aspects, at least one
	 */
	public static List<DetectedChange> of(Change change) {
		return change.accept(INSTANCE);
	}

	private static List<DetectedChange> one(String kind, SchemaObject object, String pattern) {
		return List.of(DetectedChange.of(kind, object, pattern));
	}

	@Override
	public List<DetectedChange> createTable(CreateTable change) {
		return one("add-table", SchemaObject.table(change.table().name()), "added table '%s'");
	}

	@Override
	public List<DetectedChange> dropTable(DropTable change) {
		return one("remove-table", SchemaObject.table(change.table()), "removed table '%s'");
	}

	@Override
	public List<DetectedChange> renameTable(RenameTable change) {
		return one("rename-table", SchemaObject.table(change.table()),
				"renamed table '%s' to '" + change.newName() + "'");
	}

	@Override
	public List<DetectedChange> setTableComment(SetTableComment change) {
		return one("change-comment", SchemaObject.table(change.table()), "changed comment on table '%s'");
	}

	@Override
	public List<DetectedChange> addColumn(AddColumn change) {
		return one("add-column", SchemaObject.column(change.table(), change.column().name()), "added column '%s'");
	}

	@Override
	public List<DetectedChange> alterColumn(AlterColumn change) {
		AlterationDescription description = new AlterationDescription(change);
		List<DetectedChange> aspects = new ArrayList<>();
		change.alterations().forEach((alteration) -> aspects.add(alteration.accept(description)));
		return aspects;
	}

	@Override
	public List<DetectedChange> changeNumbering(ChangeNumbering change) {
		return one("change-default", new SchemaObject(Kind.COLUMN_VALUE, change.table(), change.before().name()),
				"changed numbering of '%s'");
	}

	@Override
	public List<DetectedChange> renameColumn(RenameColumn change) {
		return one("rename-column", SchemaObject.column(change.table(), change.column()),
				"renamed column '%s' to '" + change.newName() + "'");
	}

	@Override
	public List<DetectedChange> dropColumn(DropColumn change) {
		return one("remove-column", SchemaObject.column(change.table(), change.column()), "removed column '%s'");
	}

	@Override
	public List<DetectedChange> setColumnComment(SetColumnComment change) {
		return one("change-comment", SchemaObject.column(change.table(), change.column()),
				"changed comment on column '%s'");
	}

	@Override
	public List<DetectedChange> addConstraint(AddConstraint change) {
		String kind = change.constraint().accept(ConstraintWord.INSTANCE);
		return one("add-" + kind.replace(' ', '-'),
				SchemaObject.constraint(change.table(), String.valueOf(change.constraint().name())),
				"added " + kind + " '%s'");
	}

	@Override
	public List<DetectedChange> renameConstraint(RenameConstraint change) {
		return one("rename-constraint", SchemaObject.constraint(change.table(), change.constraint()),
				"renamed constraint '%s' to '" + change.newName() + "'");
	}

	@Override
	public List<DetectedChange> dropConstraint(DropConstraint change) {
		AddConstraint before = change.restoring();
		String kind = (before != null) ? before.constraint().accept(ConstraintWord.INSTANCE) : "constraint";
		return one("remove-" + kind.replace(' ', '-'), SchemaObject.constraint(change.table(), change.constraint()),
				"removed " + kind + " '%s'");
	}

	@Override
	public List<DetectedChange> createIndex(CreateIndex change) {
		return one("add-index", SchemaObject.index(change.table(), String.valueOf(change.index().name())),
				"added index '%s'");
	}

	@Override
	public List<DetectedChange> renameIndex(RenameIndex change) {
		return one("rename-index", index(change.index()), "renamed index '%s' to '" + change.newName() + "'");
	}

	@Override
	public List<DetectedChange> dropIndex(DropIndex change) {
		CreateIndex before = change.restoring();
		return one("remove-index",
				(before != null) ? SchemaObject.index(before.table(), change.index().name()) : index(change.index()),
				"removed index '%s'");
	}

	private static SchemaObject index(QualifiedName name) {
		return SchemaObject.of(Kind.INDEX, name);
	}

	@Override
	public List<DetectedChange> createSequence(CreateSequence change) {
		return one("add-sequence", SchemaObject.sequence(change.sequence().name()), "added sequence '%s'");
	}

	@Override
	public List<DetectedChange> alterSequence(AlterSequence change) {
		return one("change-sequence", SchemaObject.sequence(change.before().name()), "changed sequence '%s'");
	}

	@Override
	public List<DetectedChange> renameSequence(RenameSequence change) {
		return one("rename-sequence", SchemaObject.sequence(change.sequence()),
				"renamed sequence '%s' to '" + change.newName() + "'");
	}

	@Override
	public List<DetectedChange> dropSequence(DropSequence change) {
		return one("remove-sequence", SchemaObject.sequence(change.sequence()), "removed sequence '%s'");
	}

	@Override
	public List<DetectedChange> createSchema(CreateSchema change) {
		return one("add-schema", SchemaObject.namespace(change.name()), "added schema '%s'");
	}

	@Override
	public List<DetectedChange> dropSchema(DropSchema change) {
		return one("remove-schema", SchemaObject.namespace(change.name()), "removed schema '%s'");
	}

	@Override
	public List<DetectedChange> createEnumType(CreateEnumType change) {
		return one("add-enum-type", SchemaObject.of(Kind.ENUM_TYPE, change.type().name()), "added enum type '%s'");
	}

	@Override
	public List<DetectedChange> dropEnumType(DropEnumType change) {
		return one("remove-enum-type", SchemaObject.of(Kind.ENUM_TYPE, change.type()), "removed enum type '%s'");
	}

	@Override
	public List<DetectedChange> addEnumValue(AddEnumValue change) {
		return one("add-enum-value", new SchemaObject(Kind.ENUM_VALUE, change.type(), change.value()),
				"added enum value '%s'");
	}

	@Override
	public List<DetectedChange> recreateEnumType(RecreateEnumType change) {
		return one("change-enum-type", SchemaObject.of(Kind.ENUM_TYPE, change.before().name()),
				"changed values of enum type '%s' from " + change.before().values() + " to " + change.after().values());
	}

	@Override
	public List<DetectedChange> createDomain(CreateDomain change) {
		return one("add-domain", SchemaObject.of(Kind.DOMAIN, change.domain().name()), "added domain '%s'");
	}

	@Override
	public List<DetectedChange> dropDomain(DropDomain change) {
		return one("remove-domain", SchemaObject.of(Kind.DOMAIN, change.domain()), "removed domain '%s'");
	}

	@Override
	public List<DetectedChange> alterDomain(AlterDomain change) {
		return one("change-domain", SchemaObject.of(Kind.DOMAIN, change.before().name()), "changed domain '%s'");
	}

	@Override
	public List<DetectedChange> createCompositeType(CreateCompositeType change) {
		return one("add-composite-type", SchemaObject.of(Kind.COMPOSITE_TYPE, change.type().name()),
				"added composite type '%s'");
	}

	@Override
	public List<DetectedChange> dropCompositeType(DropCompositeType change) {
		return one("remove-composite-type", SchemaObject.of(Kind.COMPOSITE_TYPE, change.type()),
				"removed composite type '%s'");
	}

	@Override
	public List<DetectedChange> alterCompositeType(AlterCompositeType change) {
		return one("change-composite-type", SchemaObject.of(Kind.COMPOSITE_TYPE, change.before().name()),
				"changed attributes of composite type '%s'");
	}

	@Override
	public List<DetectedChange> createCast(CreateCast change) {
		return one("add-cast", SchemaObject.cast(change.cast()), "added cast '%s'");
	}

	@Override
	public List<DetectedChange> dropCast(DropCast change) {
		return one("remove-cast", SchemaObject.cast(change.cast()), "removed cast '%s'");
	}

	@Override
	public List<DetectedChange> setComment(SetComment change) {
		return one("change-comment", change.object(), "changed comment on '%s'");
	}

	@Override
	public List<DetectedChange> insertRow(InsertRow change) {
		return one("add-row", SchemaObject.table(change.table()), "added row of '%s'");
	}

	@Override
	public List<DetectedChange> deleteRow(DeleteRow change) {
		return one("remove-row", SchemaObject.table(change.table()), "removed row of '%s'");
	}

	@Override
	public List<DetectedChange> executeSql(ExecuteSql change) {
		return List
			.of(new DetectedChange("execute-sql", SchemaObject.namespace("sql"), "statement '" + change.sql() + "'"));
	}

}
