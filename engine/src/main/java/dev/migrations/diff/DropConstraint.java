package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop a constraint.
 *
 * @param table the table
 * @param constraint the constraint's name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropConstraint(QualifiedName table, String constraint,
		@Nullable AddConstraint restoring) implements Change {

	/**
	 * Drop a constraint that cannot be brought back.
	 * @param table the table
	 * @param constraint the constraint's name
	 * @return the change
	 */
	public static DropConstraint of(QualifiedName table, String constraint) {
		return new DropConstraint(table, constraint, null);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropConstraint(this);
	}

}
