package dev.migrations.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.SetTableComment;
import dev.migrations.schema.Column;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Compares two tables of the same name. The order of columns does not matter.
 */
final class TableDiff {

	private final ChangeCollector collector;

	private final Table present;

	private final Table desired;

	TableDiff(ChangeCollector collector, Table present, Table desired) {
		this.collector = collector;
		this.present = present;
		this.desired = desired;
	}

	/**
	 * Compare what foreign keys may depend on.
	 */
	void compareKeysAndIndexes() {
		new ConstraintDiff(this.collector, this.present, this.desired).compare(TableDiff::isKey);
		new IndexDiff(this.collector, this.present, this.desired).compare();
	}

	/**
	 * Compare what depends on columns and keys of this and any other table.
	 */
	void compareOtherConstraints() {
		new ConstraintDiff(this.collector, this.present, this.desired).compare((constraint) -> !isKey(constraint));
		compareComments();
	}

	private static boolean isKey(Constraint constraint) {
		return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
	}

	void compareColumns() {
		Map<String, Column> there = byName(this.present);
		Map<String, Column> wanted = byName(this.desired);
		ComputedColumns computed = new ComputedColumns(this.collector.settings(), this.present);
		List<String> retyped = this.desired.columns()
			.stream()
			.filter((column) -> there.containsKey(column.name()) && isRetyped(there.get(column.name()), column))
			.map(Column::name)
			.toList();
		for (Column column : this.desired.columns()) {
			Column before = there.get(column.name());
			if (before != null) {
				ColumnDiff difference = new ColumnDiff(this.collector, this.present, this.desired, before, column);
				difference.compare(computed.hold(column.name()), computed.follows(before, retyped));
			}
			else if (this.collector.considers(Difference.COLUMNS)) {
				this.collector.add(new AddColumn(this.present.name(), column));
			}
		}
		this.present.columns()
			.stream()
			.filter((column) -> !wanted.containsKey(column.name()))
			.forEach((column) -> drop(column, computed));
	}

	private boolean isRetyped(Column before, Column after) {
		return !before.type().equals(after.type())
				|| this.collector.fates().isRetyped(this.present.name(), before.name());
	}

	private static Map<String, Column> byName(Table table) {
		return table.columns().stream().collect(Collectors.toMap(Column::name, Function.identity()));
	}

	private void drop(Column column, ComputedColumns computed) {
		SchemaObject object = SchemaObject.column(this.present.name(), column.name());
		if (!this.collector.considers(Difference.COLUMNS)) {
			return;
		}
		if (this.collector.settings().mayDrop(object) && !computed.hold(column.name())) {
			this.collector.fates().drop(this.present.name(), column.name());
			this.collector
				.add(new DropColumn(this.present.name(), column.name(), new AddColumn(this.present.name(), column)));
			return;
		}
		this.collector.leave(object,
				breaksInserts(column) ? LeftAlone.Reason.BREAKS_INSERTS : LeftAlone.Reason.NOT_DESCRIBED);
		if (breaksInserts(column) && this.collector.settings().owns(SchemaObject.table(this.present.name()))) {
			AlterColumn change = AlterColumn.of(this.present.name(), column.name());
			this.collector.add(change.nullable().restoredBy(change.notNull()));
		}
	}

	private boolean breaksInserts(Column column) {
		return !column.nullable() && column.value() == null && this.present.constraints()
			.stream()
			.noneMatch((constraint) -> constraint instanceof PrimaryKey key && key.columns().contains(column.name()));
	}

	private void compareComments() {
		if (!this.collector.considers(Difference.COMMENTS)) {
			return;
		}
		String before = this.present.comment();
		String after = this.desired.comment();
		boolean keep = after == null
				&& !this.collector.settings().mayDrop(SchemaObject.of(Kind.TABLE_COMMENT, this.present.name()));
		if (!Objects.equals(before, after) && !keep) {
			this.collector.add(SetTableComment.of(this.present.name(), after)
				.restoredBy(SetTableComment.of(this.present.name(), before)));
		}
	}

}
