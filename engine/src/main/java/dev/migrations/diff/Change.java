package dev.migrations.diff;

import java.util.Optional;

/**
 * One change of a schema.
 */
public sealed interface Change permits CreateTable, DropTable, RenameTable, SetTableComment, AddColumn, AlterColumn,
		RenameColumn, DropColumn, SetColumnComment, AddConstraint, RenameConstraint, DropConstraint, CreateIndex,
		RenameIndex, DropIndex, CreateSequence, RenameSequence, DropSequence, CreateSchema, DropSchema, CreateEnumType,
		DropEnumType, AddEnumValue, ChangeNumbering, RecreateEnumType, CreateDomain, DropDomain, AlterDomain,
		CreateCompositeType, DropCompositeType, AlterCompositeType, AlterSequence, CreateCast, DropCast, SetComment,
		InsertRow, DeleteRow, ExecuteSql {

	/**
	 * The change that undoes this one. Undoing the reverse gives this change again.
	 * @return the reverse, or nothing when this change does not know enough: what it
	 * removes or replaces, or the name that PostgreSQL chooses
	 */
	Optional<Change> reverse();

	/**
	 * Call the visitor's method for this kind of change.
	 * @param <R> the visitor's result
	 * @param visitor the visitor
	 * @return what the visitor returned
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * One method for each kind of change.
	 *
	 * @param <R> the result
	 */
	interface Visitor<R> {

		R createTable(CreateTable change);

		R dropTable(DropTable change);

		R renameTable(RenameTable change);

		R setTableComment(SetTableComment change);

		R addColumn(AddColumn change);

		R alterColumn(AlterColumn change);

		R changeNumbering(ChangeNumbering change);

		R renameColumn(RenameColumn change);

		R dropColumn(DropColumn change);

		R setColumnComment(SetColumnComment change);

		R addConstraint(AddConstraint change);

		R renameConstraint(RenameConstraint change);

		R dropConstraint(DropConstraint change);

		R createIndex(CreateIndex change);

		R renameIndex(RenameIndex change);

		R dropIndex(DropIndex change);

		R createSequence(CreateSequence change);

		R renameSequence(RenameSequence change);

		R dropSequence(DropSequence change);

		R createSchema(CreateSchema change);

		R dropSchema(DropSchema change);

		R createEnumType(CreateEnumType change);

		R dropEnumType(DropEnumType change);

		R addEnumValue(AddEnumValue change);

		R recreateEnumType(RecreateEnumType change);

		R createDomain(CreateDomain change);

		R dropDomain(DropDomain change);

		R alterDomain(AlterDomain change);

		R createCompositeType(CreateCompositeType change);

		R dropCompositeType(DropCompositeType change);

		R alterCompositeType(AlterCompositeType change);

		R alterSequence(AlterSequence change);

		R createCast(CreateCast change);

		R dropCast(DropCast change);

		R setComment(SetComment change);

		R insertRow(InsertRow change);

		R deleteRow(DeleteRow change);

		R executeSql(ExecuteSql change);

	}

}
