package dev.migrations.diff;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.ColumnName;
import dev.migrations.schema.Sequence;

/**
 * Alter how a sequence counts, its type or its owner.
 *
 * @param before the sequence as it is
 * @param after the sequence as it becomes, with the same name
 * @param numbers the columns of rows that are there which it numbers; if it counts in
 * smaller steps, it goes on behind the greatest number in them, because a number may have
 * stood for all up to the next one; likewise if nothing changes but what it numbers
 */
public record AlterSequence(Sequence before, Sequence after, List<ColumnName> numbers) implements Change {

	public AlterSequence {
		numbers = List.copyOf(numbers);
	}

	/**
	 * Alter a sequence that goes on where it is.
	 * @param before the sequence as it is
	 * @param after the sequence as it becomes, with the same name
	 */
	public AlterSequence(Sequence before, Sequence after) {
		this(before, after, List.of());
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new AlterSequence(this.after, this.before, this.numbers));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alterSequence(this);
	}

}
