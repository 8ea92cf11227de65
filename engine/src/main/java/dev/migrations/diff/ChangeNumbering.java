package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Let the numbers of a column come from somewhere else: an identity, a serial sequence, a
 * default or nowhere. They go on behind the greatest number that is there.
 *
 * @param table the table
 * @param before the column as it is
 * @param after the column as it is to be, which differs by its value only
 */
public record ChangeNumbering(QualifiedName table, Column before, Column after) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.of(new ChangeNumbering(this.table, this.after, this.before));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.changeNumbering(this);
	}

}
