package dev.migrations.sql;

import dev.migrations.sql.SqlToken.Type;

/**
 * Remembers whether the next single quote would continue the string before it: one with a
 * line end and nothing but space and line comments in between. A continued {@code E''}
 * string keeps its backslash escapes.
 */
final class StringContinuation {

	private boolean afterEscapeString;

	private boolean afterLineEnd;

	boolean escapes() {
		return this.afterEscapeString && this.afterLineEnd;
	}

	void accept(SqlToken token) {
		if (token.type() == Type.STRING) {
			this.afterEscapeString = token.text().startsWith("e") || token.text().startsWith("E")
					|| (escapes() && token.text().startsWith("'"));
			this.afterLineEnd = false;
		}
		else if (token.type() == Type.WHITESPACE) {
			this.afterLineEnd |= token.text().chars().anyMatch(SqlCharacters::isLineEnd);
		}
		else if (token.type() != Type.LINE_COMMENT) {
			this.afterEscapeString = false;
		}
	}

}
