package dev.migrations.ddl;

import java.util.List;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.AlterCompositeType;
import dev.migrations.diff.AlterDomain;
import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.CreateCast;
import dev.migrations.diff.CreateCompositeType;
import dev.migrations.diff.CreateDomain;
import dev.migrations.diff.CreateEnumType;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DeleteRow;
import dev.migrations.diff.DropCast;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropCompositeType;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropDomain;
import dev.migrations.diff.DropEnumType;
import dev.migrations.diff.DropIndex;
import dev.migrations.diff.DropSchema;
import dev.migrations.diff.DropSequence;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.diff.InsertRow;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.diff.RenameSequence;
import dev.migrations.diff.RenameTable;
import dev.migrations.diff.SetColumnComment;
import dev.migrations.diff.SetComment;
import dev.migrations.diff.SetTableComment;
import dev.migrations.diff.Validation;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Each kind of change as statements.
 */
final class ChangeSql implements Change.Visitor<List<String>> {

	@Override
	public List<String> createTable(CreateTable change) {
		return TableSql.create(change.table());
	}

	@Override
	public List<String> dropTable(DropTable change) {
		return List.of("DROP TABLE " + Identifiers.quote(change.table()));
	}

	@Override
	public List<String> renameTable(RenameTable change) {
		return List.of(alterTable(change.table()) + "RENAME TO " + Identifiers.quote(change.newName()));
	}

	@Override
	public List<String> setTableComment(SetTableComment change) {
		return List.of(CommentSql.onTable(change.table(), change.comment()));
	}

	@Override
	public List<String> addColumn(AddColumn change) {
		Column column = change.column();
		String statement = alterTable(change.table()) + "ADD COLUMN " + ColumnSql.definition(column);
		return (column.comment() != null)
				? List.of(statement, CommentSql.onColumn(change.table(), column.name(), column.comment()))
				: List.of(statement);
	}

	@Override
	public List<String> alterColumn(AlterColumn change) {
		if (change.alterations().isEmpty()) {
			return List.of();
		}
		return List.of(alterTable(change.table()) + ColumnAlterationSql.actions(change));
	}

	@Override
	public List<String> changeNumbering(ChangeNumbering change) {
		return NumberingSql.change(change);
	}

	@Override
	public List<String> renameColumn(RenameColumn change) {
		return List.of(alterTable(change.table()) + "RENAME COLUMN " + Identifiers.quote(change.column()) + " TO "
				+ Identifiers.quote(change.newName()));
	}

	@Override
	public List<String> dropColumn(DropColumn change) {
		return List.of(alterTable(change.table()) + "DROP COLUMN " + Identifiers.quote(change.column()));
	}

	@Override
	public List<String> setColumnComment(SetColumnComment change) {
		return List.of(CommentSql.onColumn(change.table(), change.column(), change.comment()));
	}

	@Override
	public List<String> addConstraint(AddConstraint change) {
		String validation = (change.validation() == Validation.NEW_ROWS) ? " NOT VALID" : "";
		return List
			.of(alterTable(change.table()) + "ADD " + ConstraintSql.definition(change.constraint()) + validation);
	}

	@Override
	public List<String> renameConstraint(RenameConstraint change) {
		return List.of(alterTable(change.table()) + "RENAME CONSTRAINT " + Identifiers.quote(change.constraint())
				+ " TO " + Identifiers.quote(change.newName()));
	}

	@Override
	public List<String> dropConstraint(DropConstraint change) {
		return List.of(alterTable(change.table()) + "DROP CONSTRAINT " + Identifiers.quote(change.constraint()));
	}

	@Override
	public List<String> createIndex(CreateIndex change) {
		return List.of(IndexSql.create(change));
	}

	@Override
	public List<String> renameIndex(RenameIndex change) {
		return List.of("ALTER INDEX " + Identifiers.quote(change.index()) + " RENAME TO "
				+ Identifiers.quote(change.newName()));
	}

	@Override
	public List<String> dropIndex(DropIndex change) {
		return List.of("DROP INDEX " + IndexSql.locking(change.locking()) + Identifiers.quote(change.index()));
	}

	@Override
	public List<String> createSequence(CreateSequence change) {
		return SequenceSql.create(change);
	}

	@Override
	public List<String> renameSequence(RenameSequence change) {
		return List.of("ALTER SEQUENCE " + Identifiers.quote(change.sequence()) + " RENAME TO "
				+ Identifiers.quote(change.newName()));
	}

	@Override
	public List<String> dropSequence(DropSequence change) {
		return List.of("DROP SEQUENCE " + Identifiers.quote(change.sequence()));
	}

	@Override
	public List<String> createSchema(CreateSchema change) {
		return List.of("CREATE SCHEMA " + Identifiers.quote(change.name()));
	}

	@Override
	public List<String> dropSchema(DropSchema change) {
		return List.of("DROP SCHEMA " + Identifiers.quote(change.name()));
	}

	@Override
	public List<String> createEnumType(CreateEnumType change) {
		return List.of(EnumTypeSql.create(change.type()));
	}

	@Override
	public List<String> dropEnumType(DropEnumType change) {
		return List.of("DROP TYPE " + Identifiers.quote(change.type()));
	}

	@Override
	public List<String> addEnumValue(AddEnumValue change) {
		return List.of(EnumTypeSql.addValue(change));
	}

	@Override
	public List<String> recreateEnumType(RecreateEnumType change) {
		return EnumTypeSql.recreate(change);
	}

	@Override
	public List<String> createDomain(CreateDomain change) {
		return List.of(DomainSql.create(change.domain()));
	}

	@Override
	public List<String> dropDomain(DropDomain change) {
		return List.of("DROP DOMAIN " + Identifiers.quote(change.domain()));
	}

	@Override
	public List<String> alterDomain(AlterDomain change) {
		return DomainSql.alter(change);
	}

	@Override
	public List<String> createCompositeType(CreateCompositeType change) {
		return List.of(CompositeTypeSql.create(change.type()));
	}

	@Override
	public List<String> dropCompositeType(DropCompositeType change) {
		return List.of("DROP TYPE " + Identifiers.quote(change.type()));
	}

	@Override
	public List<String> alterCompositeType(AlterCompositeType change) {
		return CompositeTypeSql.alter(change);
	}

	@Override
	public List<String> alterSequence(AlterSequence change) {
		return SequenceSql.alter(change);
	}

	@Override
	public List<String> createCast(CreateCast change) {
		return List.of(CastSql.create(change.cast()));
	}

	@Override
	public List<String> dropCast(DropCast change) {
		return List.of(CastSql.drop(change.cast()));
	}

	@Override
	public List<String> setComment(SetComment change) {
		return List.of(CommentSql.on(change.object(), change.comment()));
	}

	@Override
	public List<String> insertRow(InsertRow change) {
		return List.of(RowSql.insert(change));
	}

	@Override
	public List<String> deleteRow(DeleteRow change) {
		return List.of(RowSql.delete(change));
	}

	@Override
	public List<String> executeSql(ExecuteSql change) {
		return List.of(change.sql());
	}

	private static String alterTable(QualifiedName table) {
		return "ALTER TABLE " + Identifiers.quote(table) + " ";
	}

}
