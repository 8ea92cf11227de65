package dev.migrations.compare;

import java.util.List;

import dev.migrations.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A change of a column's type.
 *
 * @param column the column's name
 * @param before its type
 * @param after its type afterwards
 */
record TypeChange(String column, ColumnType before, ColumnType after) {

	/**
	 * Families whose types PostgreSQL converts by itself, and compares with one another:
	 * constraints and indexes survive.
	 */
	private static final List<List<String>> RELATED = List.of(List.of("varchar", "text"),
			List.of("smallint", "integer", "bigint"), List.of("real", "double precision"));

	TypeChange reversed() {
		return new TypeChange(this.column, this.after, this.before);
	}

	/**
	 * The conversion of present values where PostgreSQL has none by itself.
	 * @return the expression, or {@code null} where it is not needed
	 */
	@Nullable String using() {
		return isRelated() ? null : '"' + this.column.replace("\"", "\"\"") + "\"::" + this.after.sql();
	}

	/**
	 * Whether constraints and indexes on the column are to be made anew.
	 * @return whether the types are strangers to one another
	 */
	boolean rebuilds() {
		return !isRelated();
	}

	private boolean isRelated() {
		String from = TypeNames.family(this.before.sql());
		String to = TypeNames.family(this.after.sql());
		boolean sameShape = this.before.sql().endsWith("[]") == this.after.sql().endsWith("[]");
		return sameShape && (from.equals(to)
				|| RELATED.stream().anyMatch((family) -> family.contains(from) && family.contains(to)));
	}

}
