package dev.migrations.compare;

import dev.migrations.schema.QualifiedName;

/**
 * Reads the names of types.
 */
final class TypeNames {

	private TypeNames() {
	}

	/**
	 * The type that a column's type is made of.
	 * @param sql the type as PostgreSQL spells it, such as {@code shop.color[]}
	 * @return the name without length, precision and array
	 */
	static QualifiedName base(String sql) {
		return SequenceUse.parse(family(sql));
	}

	/**
	 * A type without its length, precision and array.
	 * @param sql the type as PostgreSQL spells it
	 * @return such as {@code varchar} or {@code timestamp with time zone}
	 */
	static String family(String sql) {
		return sql.replaceAll("\\([0-9, -]+\\)", "").replace("[]", "").strip();
	}

}
