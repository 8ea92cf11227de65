package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.EnumType;

/**
 * Create an enum type.
 *
 * @param type the type
 */
public record CreateEnumType(EnumType type) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropEnumType(this.type.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createEnumType(this);
	}

}
