package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.CompositeType;

/**
 * Give a composite type other attributes. Those that it keeps keep their values; new ones
 * come last.
 *
 * @param before the type as it is
 * @param after the type as it is to be
 */
public record AlterCompositeType(CompositeType before, CompositeType after) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new AlterCompositeType(this.after, this.before));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alterCompositeType(this);
	}

}
