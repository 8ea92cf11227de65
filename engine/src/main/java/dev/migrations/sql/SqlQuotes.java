package dev.migrations.sql;

/**
 * Finds the ends of quotes and comments; {@link #UNTERMINATED} when there is none.
 */
final class SqlQuotes {

	static final int UNTERMINATED = -1;

	private SqlQuotes() {
	}

	/**
	 * Find the end of a literal or identifier in which a doubled quote is a quote.
	 * @param text the text
	 * @param opening the index of the opening quote
	 * @param backslashes whether a backslash escapes the next character
	 * @return the index after the closing quote
	 */
	static int endOfQuote(String text, int opening, boolean backslashes) {
		char quote = text.charAt(opening);
		int index = opening + 1;
		while (index < text.length()) {
			char c = text.charAt(index);
			if (c == quote && !text.startsWith(String.valueOf(quote), index + 1)) {
				return index + 1;
			}
			index += (c == quote || (backslashes && c == '\\')) ? 2 : 1;
		}
		return UNTERMINATED;
	}

	static int endOfBlockComment(String text, int opening) {
		int depth = 1;
		int index = opening + 2;
		while (index < text.length()) {
			boolean opens = text.startsWith("/*", index);
			boolean closes = text.startsWith("*/", index);
			depth += opens ? 1 : closes ? -1 : 0;
			index += (opens || closes) ? 2 : 1;
			if (depth == 0) {
				return index;
			}
		}
		return UNTERMINATED;
	}

	static int endOfLine(String text, int start) {
		int index = start;
		while (index < text.length() && !SqlCharacters.isLineEnd(text.charAt(index))) {
			index++;
		}
		return index;
	}

	/**
	 * Read the delimiter that opens a dollar quote.
	 * @param text the text
	 * @param dollar the index of a dollar sign
	 * @return the delimiter with both its dollar signs; empty when this is none
	 */
	static String dollarDelimiter(String text, int dollar) {
		int index = dollar + 1;
		while (index < text.length() && SqlCharacters.isTagPart(text.charAt(index))) {
			index++;
		}
		boolean closed = text.startsWith("$", index);
		boolean digitFirst = index > dollar + 1 && SqlCharacters.isDigit(text.charAt(dollar + 1));
		return (closed && !digitFirst) ? text.substring(dollar, index + 1) : "";
	}

	static int endOfDollarQuote(String text, int dollar, String delimiter) {
		int closing = text.indexOf(delimiter, dollar + delimiter.length());
		return (closing < 0) ? UNTERMINATED : closing + delimiter.length();
	}

}
