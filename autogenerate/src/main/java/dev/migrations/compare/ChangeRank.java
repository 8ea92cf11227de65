package dev.migrations.compare;

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

/**
 * In which order changes read best where nothing else decides.
 */
final class ChangeRank {

	static final List<Class<? extends Change>> ORDER = List.of(RenameTable.class, RenameColumn.class,
			RenameConstraint.class, RenameIndex.class, RenameSequence.class, CreateSchema.class, AddEnumValue.class,
			RecreateEnumType.class, CreateEnumType.class, CreateDomain.class, AlterDomain.class,
			CreateCompositeType.class, AlterCompositeType.class, CreateCast.class, CreateSequence.class,
			DropConstraint.class, DropIndex.class, CreateTable.class, AddColumn.class, AlterColumn.class,
			ChangeNumbering.class, AlterSequence.class, AddConstraint.class, CreateIndex.class, SetTableComment.class,
			SetColumnComment.class, SetComment.class, InsertRow.class, ExecuteSql.class, DeleteRow.class,
			DropColumn.class, DropTable.class, DropSequence.class, DropCast.class, DropCompositeType.class,
			DropDomain.class, DropEnumType.class, DropSchema.class);

	private ChangeRank() {
	}

	static int of(Change change) {
		return ORDER.indexOf(change.getClass());
	}

}
