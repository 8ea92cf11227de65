package dev.migrations.compare;

import java.util.Objects;

import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.ColumnAlteration;
import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.RowFailure;
import dev.migrations.diff.SetColumnComment;
import dev.migrations.diff.TypeWidth;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares two columns of the same name.
 */
final class ColumnDiff {

	private final ChangeCollector collector;

	private final Table before;

	private final Table after;

	private final QualifiedName table;

	private final Column present;

	private final Column desired;

	private AlterColumn forth;

	private @Nullable AlterColumn back;

	ColumnDiff(ChangeCollector collector, Table before, Table after, Column present, Column desired) {
		this.collector = collector;
		this.before = before;
		this.after = after;
		this.table = before.name();
		this.present = present;
		this.desired = desired;
		this.forth = AlterColumn.of(this.table, present.name());
		this.back = this.forth;
	}

	/**
	 * Compare the columns.
	 * @param held whether the column must keep its type because another is computed from
	 * it
	 * @param moved whether a column from which this one is computed gets another type
	 */
	void compare(boolean held, boolean moved) {
		ColumnValueDiff values = new ColumnValueDiff(this.collector, this.table, this.present, this.desired);
		if (values.needsNewColumn() || (moved && values.staysComputed())) {
			replace();
			return;
		}
		if (!held && !values.keepsType()) {
			compareTypes();
		}
		compareNullability();
		boolean reshaped = !this.forth.alterations().isEmpty();
		values.stop(reshaped).forEach(this.collector::add);
		values.alter(reshaped).forEach(this::alter);
		if (!this.forth.alterations().isEmpty()) {
			this.collector.add((this.back != null) ? this.forth.restoredBy(this.back) : this.forth);
		}
		values.start(reshaped).forEach(this.collector::add);
		compareComments();
	}

	/*
	 * The values are computed, so that nothing is lost with the column.
	 */
	private void replace() {
		this.collector.fates().drop(this.table, this.present.name());
		this.collector.add(new DropColumn(this.table, this.present.name(), new AddColumn(this.table, this.present)));
		this.collector.add(new AddColumn(this.table, this.desired));
	}

	private void compareTypes() {
		ColumnType wanted = wantedType();
		if (this.present.type().equals(wanted) || !this.collector.considers(Difference.TYPES)) {
			return;
		}
		if (holdsMore(wanted)) {
			this.collector.leave(object(), LeftAlone.Reason.WIDER_TYPE,
					this.present.type().sql() + " here, " + wanted.sql() + " in the model");
			return;
		}
		boolean rebuilds = new TypeChange(this.present.type(), wanted).rebuilds();
		if (rebuilds && this.collector.settings().kept().contains(object())) {
			this.collector.leave(object(), LeftAlone.Reason.DIFFERENT);
			return;
		}
		if (rebuilds) {
			this.collector.fates().retype(this.table, this.present.name());
		}
		alter(new Alteration(retype(this.before, this.present.type(), this.after, wanted),
				retype(this.after, wanted, this.before, this.present.type())));
	}

	private SetType retype(Table from, ColumnType before, Table to, ColumnType after) {
		Conversion conversion = conversion(from, this.collector.underlying(before.sql()), to,
				this.collector.underlying(after.sql()));
		return new SetType(after, conversion.using(), note(conversion, after));
	}

	private Conversion conversion(Table from, String before, Table to, String after) {
		String name = this.present.name();
		TypeKind kind = TypeKind.of(TypeNames.family(before));
		TypeKind wanted = TypeKind.of(TypeNames.family(after));
		OrdinalConversion constants = new OrdinalConversion(name, from, to);
		if (kind == TypeKind.INTEGER && wanted == TypeKind.TEXT && constants.isEnum()) {
			return constants.toConstants(after);
		}
		OrdinalConversion ordinals = new OrdinalConversion(name, to, from);
		if (kind == TypeKind.TEXT && wanted == TypeKind.INTEGER && ordinals.isEnum()) {
			return ordinals.toOrdinals(after);
		}
		return TypeConversion.of(name, before, after);
	}

	private @Nullable ChangeNote note(Conversion conversion, ColumnType after) {
		if (conversion.equals(Conversion.NONE)) {
			return null;
		}
		String name = this.table + "." + this.present.name();
		String fails = (conversion.fails() != null) ? "Fails if a value of '%s' %s.".formatted(name, conversion.fails())
				: "";
		String text = (conversion.alters() != null || fails.isEmpty())
				? "Converts the values of '%s' to %s. ".formatted(name, after.sql()) + fails : fails;
		ChangeNote note = (conversion.alters() != null) ? ChangeNote.loss(text + " " + conversion.alters())
				: ChangeNote.of(text.strip());
		if (conversion.fails() != null) {
			note = note.announcing(RowFailure.VALUE);
		}
		return (conversion.misfits() != null)
				? note.showing("SELECT * FROM " + Names.quote(this.table) + " WHERE " + conversion.misfits() + ";")
				: note;
	}

	/*
	 * A model that names no collation does not ask for the one of the database.
	 */
	private ColumnType wantedType() {
		ColumnType there = this.present.type();
		ColumnType wanted = this.desired.type();
		boolean keeps = wanted.collation() == null && there.collation() != null && !isOwned()
				&& !new TypeChange(there, wanted).rebuilds();
		ColumnType collated = keeps ? new ColumnType(wanted.sql(), there.collation()) : wanted;
		return TypeNames.isSame(there.sql(), wanted.sql()) ? new ColumnType(there.sql(), collated.collation())
				: collated;
	}

	/*
	 * A column that others made is not narrowed: it takes whatever the model writes.
	 */
	private boolean holdsMore(ColumnType wanted) {
		return !isOwned() && TypeWidth.isNarrower(this.collector.underlying(this.present.type().sql()), wanted.sql())
				&& Objects.equals(wanted.collation(), this.present.type().collation());
	}

	private boolean isOwned() {
		return this.collector.settings().owns(object());
	}

	private SchemaObject object() {
		return SchemaObject.column(this.table, this.present.name());
	}

	private void compareNullability() {
		if (!this.collector.considers(Difference.NULLABILITY)) {
			return;
		}
		if (this.present.nullable() && !this.desired.nullable()) {
			alter(new Alteration(new SetNotNull(), new DropNotNull()));
		}
		else if (!this.present.nullable() && this.desired.nullable()) {
			SchemaObject object = new SchemaObject(Kind.NOT_NULL, this.table, this.present.name());
			if (this.collector.settings().mayDrop(object)) {
				alter(new Alteration(new DropNotNull(), new SetNotNull()));
			}
			else {
				this.collector.leave(object, LeftAlone.Reason.NOT_NULL);
			}
		}
	}

	/*
	 * The way back is the way forth in reverse: an identity needs NOT NULL.
	 */
	private void alter(Alteration alteration) {
		this.forth = this.forth.with(alteration.forth());
		ColumnAlteration first = alteration.back();
		AlterColumn rest = this.back;
		if (first == null || rest == null) {
			this.back = null;
			return;
		}
		AlterColumn back = AlterColumn.of(this.table, this.present.name()).with(first);
		for (ColumnAlteration next : rest.alterations()) {
			back = back.with(next);
		}
		this.back = back;
	}

	private void compareComments() {
		if (!this.collector.considers(Difference.COMMENTS)) {
			return;
		}
		String before = this.present.comment();
		String after = this.desired.comment();
		boolean keep = after == null && !this.collector.settings()
			.mayDrop(new SchemaObject(Kind.COLUMN_COMMENT, this.table, this.present.name()));
		if (!Objects.equals(before, after) && !keep) {
			this.collector.add(SetColumnComment.of(this.table, this.present.name(), after)
				.restoredBy(SetColumnComment.of(this.table, this.present.name(), before)));
		}
	}

}
