package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Domain;

/**
 * Alter a domain's nullability, default or conditions. Its type stays.
 *
 * @param before the domain as it is
 * @param after the domain as it becomes
 */
public record AlterDomain(Domain before, Domain after) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new AlterDomain(this.after, this.before));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.alterDomain(this);
	}

}
