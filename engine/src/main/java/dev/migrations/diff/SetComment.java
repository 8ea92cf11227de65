package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Comment on something other than a table or a column.
 *
 * @param object what is described
 * @param comment the comment, or {@code null} for none
 * @param before the present comment, or {@code null} for none
 */
public record SetComment(SchemaObject object, @Nullable String comment, @Nullable String before) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new SetComment(this.object, this.before, this.comment));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.setComment(this);
	}

}
