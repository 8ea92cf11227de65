package dev.migrations.catalog;

import java.util.regex.Pattern;

/**
 * The short spelling of a type, the same for all spellings of the same type.
 */
final class TypeName {

	private static final Pattern VARCHAR = Pattern.compile("^character varying\\b");

	private static final Pattern CHAR = Pattern.compile("^character\\b");

	/**
	 * The precision that these types have without one.
	 */
	private static final Pattern FULL_PRECISION = Pattern.compile("^(timestamp|time|interval)\\(6\\)");

	private static final Pattern WITHOUT_ZONE = Pattern.compile("^(timestamp|time)(\\([0-9]\\))? without time zone\\b");

	private TypeName() {
	}

	/**
	 * Shorten the spelling of a type.
	 * @param type the type as {@code format_type} spells it, such as
	 * {@code character varying(50)[]}
	 * @return such as {@code varchar(50)[]}
	 */
	static String of(String type) {
		String shorter = CHAR.matcher(VARCHAR.matcher(type).replaceFirst("varchar")).replaceFirst("char");
		return WITHOUT_ZONE.matcher(FULL_PRECISION.matcher(shorter).replaceFirst("$1")).replaceFirst("$1$2");
	}

}
