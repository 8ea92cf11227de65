package dev.migrations.diff;

import java.util.Optional;

/**
 * Create a database schema.
 *
 * @param name its name
 */
public record CreateSchema(String name) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropSchema(this.name, this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createSchema(this);
	}

}
