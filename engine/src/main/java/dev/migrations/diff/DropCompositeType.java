package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop a composite type.
 *
 * @param type the type's name
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropCompositeType(QualifiedName type, @Nullable CreateCompositeType restoring) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropCompositeType(this);
	}

}
