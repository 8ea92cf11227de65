package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.CompositeType;

/**
 * Create a composite type.
 *
 * @param type the type
 */
public record CreateCompositeType(CompositeType type) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropCompositeType(this.type.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createCompositeType(this);
	}

}
