package dev.migrations.catalog;

import java.util.regex.Pattern;

/**
 * The short spelling of a type.
 */
final class TypeName {

	private static final Pattern VARCHAR = Pattern.compile("^character varying\\b");

	private static final Pattern CHAR = Pattern.compile("^character\\b");

	private TypeName() {
	}

	/**
	 * Shorten the spelling of a type.
	 * @param type the type as {@code format_type} spells it, such as
	 * {@code character varying(50)[]}
	 * @return such as {@code varchar(50)[]}
	 */
	static String of(String type) {
		return CHAR.matcher(VARCHAR.matcher(type).replaceFirst("varchar")).replaceFirst("char");
	}

}
