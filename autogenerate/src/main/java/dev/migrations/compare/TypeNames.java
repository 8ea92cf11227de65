package dev.migrations.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.QualifiedName;

/**
 * Reads the names of types.
 */
final class TypeNames {

	private static final Pattern MICROSECONDS = Pattern
		.compile("(timestamp|time|interval)(?:\\(6\\))?( with(?:out)? time zone|)((?:\\[\\])*)");

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

	/**
	 * Whether two types are one, though PostgreSQL keeps both spellings: six digits are
	 * what a time has anyway.
	 * @param one a type as PostgreSQL spells it
	 * @param other another one
	 * @return whether they hold the same values
	 */
	static boolean isSame(String one, String other) {
		return one.equals(other) || plain(one).equals(plain(other));
	}

	private static String plain(String sql) {
		Matcher time = MICROSECONDS.matcher(sql);
		if (!time.matches()) {
			return sql;
		}
		boolean zoneless = time.group(2).isBlank() && !time.group(1).equals("interval");
		String rest = zoneless ? " without time zone" : time.group(2);
		return time.group(1) + rest + time.group(3);
	}

}
