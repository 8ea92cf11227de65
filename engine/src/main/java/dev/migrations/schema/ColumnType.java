package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column.
 *
 * @param sql the type as PostgreSQL spells it, such as {@code numeric(10,2)}
 * @param collation a collation other than the type's own, or {@code null}
 */
public record ColumnType(String sql, @Nullable QualifiedName collation) {

	public ColumnType {
		Names.requireSql("type of a column", sql);
	}

	/**
	 * A type with its own collation.
	 * @param sql the type as PostgreSQL spells it
	 * @return the type
	 */
	public static ColumnType of(String sql) {
		return new ColumnType(sql, null);
	}

}
