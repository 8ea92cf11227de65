package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Add a column to a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropColumn(this.table, this.column.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.addColumn(this);
	}

}
