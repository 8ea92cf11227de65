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
import dev.migrations.diff.Difference;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.PostgresNames;
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

	private final QualifiedName table;

	private final Column before;

	private final Column after;

	private final @Nullable ColumnValue present;

	private final @Nullable ColumnValue desired;

	private final boolean mayChange;

	/**
	 * Whether the type is made anew, so that values in defaults may be there only before
	 * or after that.
	 */
	private final boolean anew;

	ColumnValueDiff(ChangeCollector collector, QualifiedName table, Column present, Column desired) {
		this.table = table;
		this.before = present;
		this.after = desired;
		this.present = present.value();
		this.anew = present.type().equals(desired.type()) && collector.fates().isRetyped(table, present.name());
		this.mayChange = collector.settings().mayDrop(new SchemaObject(Kind.COLUMN_VALUE, table, present.name()));
		this.desired = (isSame(present.value(), desired.value()) || isLeftAlone(collector, table, present, desired))
				? present.value() : desired.value();
	}

	private static boolean isSame(@Nullable ColumnValue present, @Nullable ColumnValue desired) {
		if (present instanceof Generated one && desired instanceof Generated other) {
			return one.storage() == other.storage()
					&& ExpressionShape.of(one.expression()).equals(ExpressionShape.of(other.expression()));
		}
		return present instanceof Default one && desired instanceof Default other
				&& ExpressionShape.of(one.expression()).equals(ExpressionShape.of(other.expression()));
	}

	/*
	 * A default may always become another one.
	 */
	private static boolean isLeftAlone(ChangeCollector collector, QualifiedName table, Column present, Column desired) {
		boolean differs = present.value() != null && !present.value().equals(desired.value());
		boolean defaults = present.value() instanceof Default && desired.value() instanceof Default;
		SchemaObject object = new SchemaObject(Kind.COLUMN_VALUE, table, present.name());
		boolean considered = collector.considers(Difference.DEFAULTS);
		if (!considered || (differs && !defaults && !collector.settings().mayDrop(object))) {
			if (considered && differs) {
				collector.leave(object, LeftAlone.Reason.OTHER_VALUE,
						word(present.value()) + " here, " + word(desired.value()) + " in the model");
			}
			return true;
		}
		return false;
	}

	private static String word(@Nullable ColumnValue value) {
		return (value instanceof Default expression) ? "default " + expression.expression()
				: (value instanceof Generated generated) ? "computed as " + generated.expression()
						: (value != null) ? "numbered by a sequence" : "no default";
	}

	/**
	 * Whether the column must be made anew: PostgreSQL can neither make a plain column a
	 * computed one nor, before version 17, change an expression.
	 * @return whether no alteration leads to what is wanted
	 */
	boolean needsNewColumn() {
		if (this.desired instanceof Generated) {
			return !this.desired.equals(this.present) || (rebuilds() && this.mayChange);
		}
		return this.present instanceof Generated value && value.storage() == Generated.Storage.VIRTUAL;
	}

	boolean staysComputed() {
		return this.desired instanceof Generated;
	}

	/**
	 * Whether the column must keep its type because it is computed.
	 * @return whether PostgreSQL cannot change its type
	 */
	boolean keepsType() {
		return this.desired instanceof Generated && this.desired.equals(this.present) && rebuilds();
	}

	private boolean rebuilds() {
		return new TypeChange(this.before.type(), this.after.type()).rebuilds();
	}

	/**
	 * What must be done before the column gets another type, takes {@code NULL} or has
	 * its values from elsewhere.
	 * @param reshaped whether it gets another type or nullability
	 * @return changes of their own
	 */
	List<Change> stop(boolean reshaped) {
		if (isPlainAgain() && (reshaped || this.desired != null)) {
			return List.of(AlterColumn.of(this.table, this.before.name()).withoutExpression());
		}
		if (this.anew && this.present instanceof Default value && !value.equals(this.desired)) {
			AlterColumn change = AlterColumn.of(this.table, this.before.name());
			return List.of(change.with(new DropDefault()).restoredBy(change.with(new SetDefault(value))));
		}
		return (reshaped && swapsNumbering() && isNumbering(this.present))
				? List.of(numbering(this.before, this.present, null)) : List.of();
	}

	private boolean isPlainAgain() {
		return this.present instanceof Generated && !(this.desired instanceof Generated);
	}

	/**
	 * The alterations of the column's default.
	 * @param reshaped whether the column has other alterations
	 * @return the alterations
	 */
	List<Alteration> alter(boolean reshaped) {
		if (Objects.equals(this.present, this.desired) || (swapsNumbering() && !reshaped)) {
			return List.of();
		}
		if (this.desired instanceof Default wanted) {
			return List.of(new Alteration(new SetDefault(wanted),
					(this.present instanceof Default value && !this.anew) ? new SetDefault(value) : new DropDefault()));
		}
		if (this.present instanceof Default value && !this.anew) {
			return List.of(new Alteration(new DropDefault(), new SetDefault(value)));
		}
		return (isPlainAgain() && !reshaped && this.desired == null)
				? List.of(new Alteration(new DropExpression(), null)) : List.of();
	}

	/**
	 * What follows all alterations.
	 * @param reshaped whether there were other alterations
	 * @return changes of their own
	 */
	List<Change> start(boolean reshaped) {
		if (this.present instanceof Identity from && this.desired instanceof Identity to) {
			return from.equals(to) ? List.of() : List.of(change(from, to));
		}
		if (this.present instanceof Serial && this.desired instanceof Serial) {
			return this.before.type().equals(this.after.type()) ? List.of()
					: List.of(new AlterSequence(sequence(this.before), sequence(this.after)));
		}
		if (!swapsNumbering() || (reshaped && !isNumbering(this.desired))) {
			return List.of();
		}
		boolean stopped = reshaped || isPlainAgain();
		return List.of(numbering(this.after, stopped ? null : this.present, this.desired));
	}

	private boolean swapsNumbering() {
		boolean same = this.present instanceof Identity && this.desired instanceof Identity
				|| this.present instanceof Serial && this.desired instanceof Serial;
		return !same && (isNumbering(this.present) || isNumbering(this.desired));
	}

	private static boolean isNumbering(@Nullable ColumnValue value) {
		return value instanceof Serial || value instanceof Identity;
	}

	private Change numbering(Column column, @Nullable ColumnValue from, @Nullable ColumnValue to) {
		return new ChangeNumbering(this.table, new Column(column.name(), column.type(), false, from, null),
				new Column(column.name(), column.type(), false, to, null));
	}

	private Change change(Identity from, Identity to) {
		AlterColumn change = AlterColumn.of(this.table, this.before.name());
		return change.with(new SetIdentity(from, to)).restoredBy(change.with(new SetIdentity(to, from)));
	}

	private Sequence sequence(Column column) {
		QualifiedName name = PostgresNames.sequence(this.table, column.name());
		return Sequence.of(name).withType(column.type().sql()).ownedBy(new ColumnName(this.table, column.name()));
	}

}
