package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Rename a table within its schema.
 *
 * @param table the table's name before
 * @param newName its name afterwards
 */
public record RenameTable(QualifiedName table, String newName) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RenameTable(this.table.sibling(this.newName), this.table.name()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.renameTable(this);
	}

}
