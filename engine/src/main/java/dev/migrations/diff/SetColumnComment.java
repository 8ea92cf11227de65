package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Set or remove the comment of a column.
 *
 * @param table the table
 * @param column the column's name
 * @param comment the comment, or {@code null} for none
 * @param restoring the change that brings the comment before back, or {@code null} when
 * unknown
 */
public record SetColumnComment(QualifiedName table, String column, @Nullable String comment,
		@Nullable SetColumnComment restoring) implements Change {

	/**
	 * Set a comment.
	 * @param table the table
	 * @param column the column's name
	 * @param comment the comment, or {@code null} for none
	 * @return the change
	 */
	public static SetColumnComment of(QualifiedName table, String column, @Nullable String comment) {
		return new SetColumnComment(table, column, comment, null);
	}

	/**
	 * Know how to get back.
	 * @param restoring the change that brings the comment before back
	 * @return a reversible change
	 */
	public SetColumnComment restoredBy(SetColumnComment restoring) {
		return new SetColumnComment(this.table, this.column, this.comment, restoring);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring)
			.map((before) -> before.restoredBy(of(this.table, this.column, this.comment)));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.setColumnComment(this);
	}

}
