package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Rename a sequence within its schema; it goes on counting where it is.
 *
 * @param sequence the sequence's name before
 * @param newName its name afterwards
 */
public record RenameSequence(QualifiedName sequence, String newName) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new RenameSequence(this.sequence.sibling(this.newName), this.sequence.name()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.renameSequence(this);
	}

}
