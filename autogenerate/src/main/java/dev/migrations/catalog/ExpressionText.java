package dev.migrations.catalog;

import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * The text of an expression without what the server puts around it.
 */
final class ExpressionText {

	private ExpressionText() {
	}

	/**
	 * Strip white space and the parentheses that enclose the whole. A comparison of rows
	 * has two pairs in an index.
	 * @param expression the expression as the server gives it
	 * @return the bare expression
	 */
	static String of(String expression) {
		String text = expression.strip();
		return isEnclosed(text) ? of(text.substring(1, text.length() - 1)) : text;
	}

	private static boolean isEnclosed(String text) {
		if (!text.startsWith("(")) {
			return false;
		}
		int depth = 0;
		for (SqlToken token : SqlLexer.lex(text, 1)) {
			depth += (token.type() == Type.OPEN_PARENTHESIS) ? 1 : 0;
			depth -= (token.type() == Type.CLOSE_PARENTHESIS) ? 1 : 0;
			if (depth == 0) {
				return token.end() == text.length();
			}
		}
		return false;
	}

}
