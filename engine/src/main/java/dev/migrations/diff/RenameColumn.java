package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Rename a column.
 *
 * @param table the table
 * @param column the column's name before
 * @param newName its name afterwards
 */
public record RenameColumn(QualifiedName table, String column, String newName) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RenameColumn(this.table, this.newName, this.column));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.renameColumn(this);
	}

}
