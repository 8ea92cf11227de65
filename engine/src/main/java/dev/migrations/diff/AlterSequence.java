package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Sequence;

/**
 * Alter how a sequence counts, its type or its owner.
 *
 * @param before the sequence as it is
 * @param after the sequence as it becomes, with the same name
 */
public record AlterSequence(Sequence before, Sequence after) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new AlterSequence(this.after, this.before));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alterSequence(this);
	}

}
