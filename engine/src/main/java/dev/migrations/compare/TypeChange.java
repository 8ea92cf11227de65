package dev.migrations.compare;

import java.util.List;
import java.util.Set;

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

	/**
	 * Families whose types PostgreSQL converts when it is told to.
	 */
	private static final List<Set<String>> CONVERTIBLE = List.of(
			Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
			Set.of("integer", "boolean"), Set.of("date", "timestamp without time zone", "timestamp with time zone"),
			Set.of("json", "jsonb"), Set.of("varchar", "text", "character"), Set.of("bit", "bit varying"));

	private static final Set<String> TEXTS = Set.of("varchar", "text");

	TypeChange reversed() {
		return new TypeChange(this.column, this.after, this.before);
	}

	/**
	 * The conversion of present values where PostgreSQL has none by itself.
	 * @return the expression, or {@code null} where it is not needed
	 */
	@Nullable String using() {
		String quoted = '"' + this.column.replace("\"", "\"\"") + '"';
		return isRelated() ? null : quoted + (isConvertible() ? "" : byText()) + "::" + this.after.sql();
	}

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

	private boolean isConvertible() {
		boolean sameShape = isArray(this.before) == isArray(this.after);
		return isText(this.before) || isText(this.after) || (sameShape && (families().stream().anyMatch(TEXTS::contains)
				|| CONVERTIBLE.stream().anyMatch((family) -> family.containsAll(families()))));
	}

	/*
	 * Strangers understand one another's text, if anything.
	 */
	private String byText() {
		return (isArray(this.before) && isArray(this.after)) ? "::text[]" : "::text";
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

	private static boolean isText(ColumnType type) {
		return TEXTS.contains(TypeNames.family(type.sql())) && !isArray(type);
	}

	private static boolean isArray(ColumnType type) {
		return type.sql().endsWith("[]");
	}

}
