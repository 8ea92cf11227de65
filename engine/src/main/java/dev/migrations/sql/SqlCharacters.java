package dev.migrations.sql;

/**
 * Classifies characters as PostgreSQL's lexer does.
 */
final class SqlCharacters {

	static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final String OPERATORS = "~!@#^&|`?+-*/%<>=";

	private SqlCharacters() {
	}

	static boolean isSpace(int c) {
		return c == ' ' || (c >= '\t' && c <= '\r');
	}

	static boolean isLineEnd(int c) {
		return c == '\n' || c == '\r';
	}

	static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

	/*
	 * To the server every byte outside ASCII is a letter, even that of a no-break space.
	 */
	static boolean isWordStart(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
	}

	static boolean isTagPart(int c) {
		return isWordStart(c) || isDigit(c);
	}

	static boolean isWordPart(int c) {
		return isTagPart(c) || c == '$';
	}

	static boolean isOperator(int c) {
		return OPERATORS.indexOf(c) >= 0;
	}

}
