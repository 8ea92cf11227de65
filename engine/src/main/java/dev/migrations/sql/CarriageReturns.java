package dev.migrations.sql;

import java.util.stream.Collectors;

import dev.migrations.sql.SqlToken.Type;

/**
 * Writes literals with carriage returns so that they survive a file whose line ends do
 * not matter: as {@code E''} literals, in which each of them is an escape.
 */
public final class CarriageReturns {

	private CarriageReturns() {
	}

	/**
	 * Rewrite the literals and dollar quotes that contain CR LF. They keep their meaning.
	 * @param text SQL text
	 * @return the text, with CR LF in no string literal and no dollar quote
	 */
	public static String escape(String text) {
		if (!text.contains("\r\n")) {
			return text;
		}
		return SqlLexer.lex(text, 1).stream().map(CarriageReturns::escape).collect(Collectors.joining());
	}

	private static String escape(SqlToken token) {
		String text = token.text();
		if (!text.contains("\r\n")) {
			return text;
		}
		if (token.type() == Type.DOLLAR_QUOTED) {
			int length = text.indexOf('$', 1) + 1;
			return literal(text.substring(length, text.length() - length));
		}
		if (token.type() == Type.STRING && text.startsWith("'")) {
			return literal(text.substring(1, text.length() - 1).replace("''", "'"));
		}
		return (token.type() == Type.STRING && text.regionMatches(true, 0, "E'", 0, 2)) ? text.replace("\r\n", "\\r\n")
				: text;
	}

	private static String literal(String value) {
		return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace("\r\n", "\\r\n") + "'";
	}

}
