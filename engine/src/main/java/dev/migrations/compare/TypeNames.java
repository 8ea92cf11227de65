package dev.migrations.compare;

import java.util.Optional;

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
	 * The type that a default such as {@code 'red'::color} is cast to.
	 * @param expression the default as PostgreSQL spells it
	 * @return the type without length, precision and array
	 */
	static Optional<QualifiedName> ofCast(String expression) {
		int start = expression.lastIndexOf("'::");
		return (start < 0) ? Optional.empty() : Optional.of(base(expression.substring(start + "'::".length())));
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
