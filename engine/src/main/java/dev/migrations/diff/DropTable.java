package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop a table.
 *
 * @param table the table's name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropTable(QualifiedName table, @Nullable CreateTable restoring) implements Change {

	/**
	 * Drop a table that cannot be brought back.
	 * @param table the table's name
	 * @return the change
	 */
	public static DropTable of(QualifiedName table) {
		return new DropTable(table, null);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropTable(this);
	}

}
