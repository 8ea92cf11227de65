package dev.migrations.compare;

import java.util.List;
import java.util.Objects;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.DropExpression;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetIdentity;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Compares where the values of two columns come from when a statement gives none.
 * Whatever numbers rows by itself serves an identity as the model wants it; it is changed
 * only when it is the generator's.
 */
final class ColumnValueDiff {

	private final ChangeCollector collector;

	private final QualifiedName table;

	private final Column before;

	private final Column after;

	private final @Nullable ColumnValue present;

	private final @Nullable ColumnValue desired;

	ColumnValueDiff(ChangeCollector collector, QualifiedName table, Column present, Column desired) {
		this.collector = collector;
		this.table = table;
		this.before = present;
		this.after = desired;
		this.present = present.value();
		this.desired = desired.value();
	}

	/**
	 * Whether the column must be made anew: PostgreSQL can neither make a plain column a
	 * computed one nor, before version 17, change an expression.
	 * @return whether no alteration leads to what is wanted
	 */
	boolean needsNewColumn() {
		if (Objects.equals(this.present, this.desired)) {
			return false;
		}
		if (this.desired instanceof Generated) {
			return this.present instanceof Generated || mayChange();
		}
		return this.present instanceof Generated value && value.storage() == Generated.Storage.VIRTUAL && mayChange();
	}

	List<Alteration> compare() {
		if (Objects.equals(this.present, this.desired) || involvesNumbering()) {
			return List.of();
		}
		if (this.desired instanceof Default wanted && !(this.present instanceof Generated)) {
			return List.of(new Alteration(new SetDefault(wanted),
					(this.present instanceof Default value) ? new SetDefault(value) : new DropDefault()));
		}
		if (isLeftAlone()) {
			return List.of();
		}
		return List
			.of((this.present instanceof Default value) ? new Alteration(new DropDefault(), new SetDefault(value))
					: new Alteration(new DropExpression(), null));
	}

	/**
	 * The changes of numbering, which follow all alterations.
	 * @return changes of their own
	 */
	List<Change> numbering() {
		if (this.present instanceof Serial && this.desired instanceof Serial) {
			return this.before.type().equals(this.after.type()) ? List.of()
					: List.of(new AlterSequence(sequence(this.before), sequence(this.after)));
		}
		if (Objects.equals(this.present, this.desired) || !involvesNumbering() || isLeftAlone()) {
			return List.of();
		}
		if (this.present instanceof Identity from && this.desired instanceof Identity to) {
			return List.of(alter(new Alteration(new SetIdentity(from, to), new SetIdentity(to, from))));
		}
		Column column = this.after;
		return List
			.of(new ChangeNumbering(this.table, new Column(column.name(), column.type(), false, this.present, null),
					new Column(column.name(), column.type(), false, this.desired, null)));
	}

	private Change alter(Alteration alteration) {
		AlterColumn change = AlterColumn.of(this.table, this.before.name());
		return change.with(alteration.forth()).restoredBy(change.with(Objects.requireNonNull(alteration.back())));
	}

	private Sequence sequence(Column column) {
		QualifiedName name = this.table.sibling(this.table.name() + "_" + column.name() + "_seq");
		return Sequence.of(name).withType(column.type().sql()).ownedBy(new ColumnName(this.table, column.name()));
	}

	private boolean involvesNumbering() {
		return isNumbering(this.present) || isNumbering(this.desired);
	}

	private static boolean isNumbering(@Nullable ColumnValue value) {
		return value instanceof Serial || value instanceof Identity;
	}

	private boolean isLeftAlone() {
		boolean leave = this.present != null && !mayChange();
		if (leave) {
			this.collector.leave(object(), "comes from elsewhere than the model says");
		}
		return leave;
	}

	private boolean mayChange() {
		return this.collector.settings().mayDrop(object());
	}

	private SchemaObject object() {
		return new SchemaObject(Kind.COLUMN_VALUE, this.table, this.before.name());
	}

}
