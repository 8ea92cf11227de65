package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop a column.
 *
 * @param table the table
 * @param column the column's name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropColumn(QualifiedName table, String column, @Nullable AddColumn restoring) implements Change {

	/**
	 * Drop a column that cannot be brought back.
	 * @param table the table
	 * @param column the column's name
	 * @return the change
	 */
	public static DropColumn of(QualifiedName table, String column) {
		return new DropColumn(table, column, null);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropColumn(this);
	}

}
