package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Domain;

/**
 * Create a domain.
 *
 * @param domain the domain
 */
public record CreateDomain(Domain domain) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new DropDomain(this.domain.name(), this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createDomain(this);
	}

}
