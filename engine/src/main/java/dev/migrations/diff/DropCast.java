package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Cast;

/**
 * Drop a cast.
 *
 * @param cast the cast, as it was
 */
public record DropCast(Cast cast) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new CreateCast(this.cast));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropCast(this);
	}

}
