package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Sequence;

/**
 * Create a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropSequence(this.sequence.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createSequence(this);
	}

}
