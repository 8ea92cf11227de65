package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Cast;

/**
 * Create a cast.
 *
 * @param cast the cast
 */
public record CreateCast(Cast cast) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropCast(this.cast));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createCast(this);
	}

}
