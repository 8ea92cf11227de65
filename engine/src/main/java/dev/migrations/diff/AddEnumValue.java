package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Add a value to an enum type. PostgreSQL has no way back, and refuses to use the value
 * in the transaction that added it.
 *
 * @param type the type's name
 * @param value the new value
 * @param before the value that follows it, or {@code null} when it is the last
 */
public record AddEnumValue(QualifiedName type, String value, @Nullable String before) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.empty();
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.addEnumValue(this);
	}

}
