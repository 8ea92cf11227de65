package dev.migrations.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.diff.ColumnAlteration.AddIdentity;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.DropExpression;
import dev.migrations.diff.ColumnAlteration.DropIdentity;
import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Alter a column's type, nullability, default, identity or expression in one statement.
 *
 * @param table the table
 * @param column the column's name
 * @param alterations what changes; nothing is no statement
 * @param restoring the change that brings the column back, or {@code null} when unknown
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnAlteration> alterations,
		@Nullable AlterColumn restoring) implements Change {

	public AlterColumn {
		alterations = List.copyOf(alterations);
	}

	/**
	 * Alter nothing yet.
	 * @param table the table
	 * @param column the column's name
	 * @return the change
	 */
	public static AlterColumn of(QualifiedName table, String column) {
		return new AlterColumn(table, column, List.of(), null);
	}

	/**
	 * Change the type by an assignment cast.
	 * @param type the type as PostgreSQL spells it
	 * @return a changed change
	 */
	public AlterColumn withType(String type) {
		return with(new SetType(ColumnType.of(type), null, null));
	}

	/**
	 * Change the type and compute the new values.
	 * @param type the type as PostgreSQL spells it
	 * @param using the new value as SQL, such as {@code age::integer}
	 * @return a changed change
	 */
	public AlterColumn withType(String type, String using) {
		return with(new SetType(ColumnType.of(type), using, null));
	}

	/**
	 * Take no {@code NULL}.
	 * @return a changed change
	 */
	public AlterColumn notNull() {
		return with(new SetNotNull());
	}

	/**
	 * Take {@code NULL}.
	 * @return a changed change
	 */
	public AlterColumn nullable() {
		return with(new DropNotNull());
	}

	/**
	 * Use another default.
	 * @param expression the expression as SQL
	 * @return a changed change
	 */
	public AlterColumn withDefault(String expression) {
		return with(new SetDefault(new Default(expression)));
	}

	/**
	 * Use no default.
	 * @return a changed change
	 */
	public AlterColumn withoutDefault() {
		return with(new DropDefault());
	}

	/**
	 * Take numbers from an own sequence, which starts where its options say.
	 * @param generation whether statements may give another number
	 * @param options how the sequence counts
	 * @return a changed change
	 */
	public AlterColumn asIdentity(Generation generation, SequenceOptions options) {
		return with(new AddIdentity(new Identity(generation, options)));
	}

	/**
	 * Drop the own sequence.
	 * @return a changed change
	 */
	public AlterColumn withoutIdentity() {
		return with(new DropIdentity());
	}

	/**
	 * Keep the values that were generated, and generate no more.
	 * @return a changed change
	 */
	public AlterColumn withoutExpression() {
		return with(new DropExpression());
	}

	/**
	 * Change one more aspect.
	 * @param alteration what changes
	 * @return a changed change
	 */
	public AlterColumn with(ColumnAlteration alteration) {
		List<ColumnAlteration> alterations = Stream.concat(this.alterations.stream(), Stream.of(alteration)).toList();
		return new AlterColumn(this.table, this.column, alterations, this.restoring);
	}

	/**
	 * Know how to get back.
	 * @param restoring the change that brings the column back
	 * @return a reversible change
	 */
	public AlterColumn restoredBy(AlterColumn restoring) {
		return new AlterColumn(this.table, this.column, this.alterations, restoring);
	}

	@Override
	public Optional<Change> reverse() {
		AlterColumn itself = new AlterColumn(this.table, this.column, this.alterations, null);
		return Optional.ofNullable(this.restoring).map((before) -> before.restoredBy(itself));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alterColumn(this);
	}

}
