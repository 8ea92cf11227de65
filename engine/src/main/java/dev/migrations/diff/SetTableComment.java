package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Set or remove the comment of a table.
 *
 * @param table the table
 * @param comment the comment, or {@code null} for none
 * @param restoring the change that brings the comment before back, or {@code null} when
 * unknown
 */
public record SetTableComment(QualifiedName table, @Nullable String comment,
		@Nullable SetTableComment restoring) implements Change {

	/**
	 * Set a comment.
	 * @param table the table
	 * @param comment the comment, or {@code null} for none
	 * @return the change
	 */
	public static SetTableComment of(QualifiedName table, @Nullable String comment) {
		return new SetTableComment(table, comment, null);
	}

	/**
	 * Know how to get back.
	 * @param restoring the change that brings the comment before back
	 * @return a reversible change
	 */
	public SetTableComment restoredBy(SetTableComment restoring) {
		return new SetTableComment(this.table, this.comment, restoring);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring).map((before) -> before.restoredBy(of(this.table, this.comment)));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.setTableComment(this);
	}

}
