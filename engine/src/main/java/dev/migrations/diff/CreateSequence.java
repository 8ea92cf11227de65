package dev.migrations.diff;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Sequence;

/**
 * Create a sequence.
 *
 * @param sequence the sequence
 * @param numbers the columns of rows that are there which it is to number; it goes on
 * behind the greatest number in them
 */
public record CreateSequence(Sequence sequence, List<ColumnName> numbers) implements Change {

	public CreateSequence {
		numbers = List.copyOf(numbers);
	}

	/**
	 * Create a sequence that begins where its options say.
	 * @param sequence the sequence
	 */
	public CreateSequence(Sequence sequence) {
		this(sequence, List.of());
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropSequence(this.sequence.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createSequence(this);
	}

}
