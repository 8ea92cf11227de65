package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Rename a constraint, and with it the index that belongs to it.
 *
 * @param table the table
 * @param constraint the constraint's name before
 * @param newName its name afterwards
 */
public record RenameConstraint(QualifiedName table, String constraint, String newName) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RenameConstraint(this.table, this.newName, this.constraint));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.renameConstraint(this);
	}

}
