package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop a sequence.
 *
 * @param sequence the sequence's name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropSequence(QualifiedName sequence, @Nullable CreateSequence restoring) implements Change {

	/**
	 * Drop a sequence that cannot be brought back.
	 * @param sequence the sequence's name
	 * @return the change
	 */
	public static DropSequence of(QualifiedName sequence) {
		return new DropSequence(sequence, null);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropSequence(this);
	}

}
