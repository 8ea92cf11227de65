package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Rename an index.
 *
 * @param index the index's name before
 * @param newName its name afterwards
 */
public record RenameIndex(QualifiedName index, String newName) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RenameIndex(this.index.sibling(this.newName), this.index.name()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.renameIndex(this);
	}

}
