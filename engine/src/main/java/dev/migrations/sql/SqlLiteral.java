package dev.migrations.sql;

/**
 * Quotes text as a string literal, for {@code standard_conforming_strings} on.
 */
public final class SqlLiteral {

	private SqlLiteral() {
	}

	/**
	 * Quote a text.
	 * @param text the text
	 * @return the text in single quotes
	 */
	public static String quote(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A literal must not contain NUL");
		}
		return '\'' + text.replace("'", "''") + '\'';
	}

}
