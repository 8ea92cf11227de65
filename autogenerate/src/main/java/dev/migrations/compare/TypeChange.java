package dev.migrations.compare;

import java.util.List;

import dev.migrations.schema.ColumnType;

/**
 * A change of a column's type.
 *
 * @param before its type
 * @param after its type afterwards
 */
record TypeChange(ColumnType before, ColumnType after) {

	/**
	 * Families whose types PostgreSQL converts by itself, and compares with one another:
	 * constraints and indexes survive.
	 */
	private static final List<List<String>> RELATED = List.of(List.of("char", "varchar", "text"),
			List.of("smallint", "integer", "bigint"), List.of("real", "double precision"));

	/**
	 * Whether constraints and indexes on the column are to be made anew.
	 * @return whether the types are strangers to one another
	 */
	boolean rebuilds() {
		return !isRelated();
	}

	private boolean isRelated() {
		return isArray(this.before) == isArray(this.after)
				&& (from().equals(to()) || RELATED.stream().anyMatch((family) -> family.containsAll(families())));
	}

	private List<String> families() {
		return List.of(from(), to());
	}

	private String from() {
		return TypeNames.family(this.before.sql());
	}

	private String to() {
		return TypeNames.family(this.after.sql());
	}

	private static boolean isArray(ColumnType type) {
		return type.sql().endsWith("[]");
	}

}
