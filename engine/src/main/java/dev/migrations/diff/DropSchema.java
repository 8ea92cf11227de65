package dev.migrations.diff;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Drop an empty database schema.
 *
 * @param name its name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropSchema(String name, @Nullable CreateSchema restoring) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropSchema(this);
	}

}
