package dev.migrations.sql;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Quotes identifiers, so that any name can be used as it is.
 */
public final class SqlIdentifier {

	private SqlIdentifier() {
	}

	/**
	 * Quote a name.
	 * @param name the name, in the case in which the catalogs have it
	 * @return the name in double quotes
	 */
	public static String quote(String name) {
		if (name.isEmpty() || name.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("An identifier must neither be empty nor contain NUL");
		}
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Quote a qualified name.
	 * @param names the names, such as a schema's and a table's
	 * @return the names in double quotes, joined with periods
	 */
	public static String qualify(String... names) {
		return Arrays.stream(names).map(SqlIdentifier::quote).collect(Collectors.joining("."));
	}

}
