package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Table;

/**
 * Create a table with its columns, constraints, indexes and comments.
 *
 * @param table the table
 */
public record CreateTable(Table table) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropTable(this.table.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createTable(this);
	}

}
