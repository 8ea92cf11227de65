package dev.migrations.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropEnumType;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Table;

/**
 * What goes or gets another name for good reason: it is a part of something that is the
 * generator's, depends on it, or breaks the application's inserts.
 */
final class Departures {

	private static final Set<Kind> COLUMN_PARTS = Set.of(Kind.COLUMN, Kind.NOT_NULL, Kind.COLUMN_VALUE,
			Kind.COLUMN_COMMENT);

	private final Set<SchemaObject> objects = new HashSet<>();

	private final ColumnFates fates = new ColumnFates();

	private Departures() {
	}

	static Set<SchemaObject> of(Schema before, List<Change> changes) {
		Departures departures = new Departures();
		changes.forEach((change) -> departures.note(before, change));
		before.tables().forEach(departures::noteDependents);
		before.sequences()
			.stream()
			.filter((sequence) -> sequence.owner() != null && departures.objects
				.contains(SchemaObject.column(sequence.owner().table(), sequence.owner().column())))
			.forEach((sequence) -> departures.objects.add(SchemaObject.sequence(sequence.name())));
		return departures.objects;
	}

	private void note(Schema before, Change change) {
		if (change instanceof DropTable drop) {
			noteTable(before.table(drop.table()).orElseThrow());
		}
		else if (change instanceof DropColumn drop) {
			this.fates.drop(drop.table(), drop.column());
			noteColumn(drop.table(), drop.column());
		}
		else if (change instanceof DropEnumType drop && drop.restoring() != null) {
			noteValues(drop.restoring().type());
		}
		else if (change instanceof RecreateEnumType recreate) {
			noteValues(recreate.before());
		}
		else if (change instanceof RenameConstraint rename) {
			this.objects.add(SchemaObject.constraint(rename.table(), rename.constraint()));
		}
		else if (change instanceof RenameIndex rename) {
			before.tables()
				.forEach((table) -> this.objects.add(SchemaObject.index(table.name(), rename.index().name())));
		}
		else if (change instanceof AlterColumn alter
				&& alter.alterations().stream().anyMatch(DropNotNull.class::isInstance)) {
			this.objects.add(new SchemaObject(Kind.NOT_NULL, alter.table(), alter.column()));
		}
	}

	private void noteTable(Table table) {
		this.objects.add(SchemaObject.of(Kind.TABLE_COMMENT, table.name()));
		table.columns().forEach((column) -> {
			this.fates.drop(table.name(), column.name());
			noteColumn(table.name(), column.name());
		});
		table.constraints().forEach((each) -> this.objects.add(SchemaObject.constraint(table.name(), Names.of(each))));
		table.indexes().forEach((each) -> this.objects.add(SchemaObject.index(table.name(), Names.of(each))));
	}

	private void noteValues(EnumType type) {
		type.values().forEach((value) -> this.objects.add(new SchemaObject(Kind.ENUM_VALUE, type.name(), value)));
	}

	private void noteColumn(QualifiedName table, String column) {
		COLUMN_PARTS.forEach((kind) -> this.objects.add(new SchemaObject(kind, table, column)));
	}

	private void noteDependents(Table table) {
		table.constraints()
			.stream()
			.filter((each) -> this.fates.endsWithColumn(table.name(), each))
			.forEach((each) -> this.objects.add(SchemaObject.constraint(table.name(), Names.of(each))));
		table.indexes()
			.stream()
			.filter((each) -> this.fates.endsWithColumn(table.name(), each))
			.forEach((each) -> this.objects.add(SchemaObject.index(table.name(), Names.of(each))));
	}

}
