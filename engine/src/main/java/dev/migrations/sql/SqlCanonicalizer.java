package dev.migrations.sql;

import java.util.List;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement without what the server does not see.
 * <ul>
 * <li>White space, with or without comments in it, is one space.
 * <li>A comment with no white space around it is nothing, unless its neighbors would then
 * become something else: a comment between {@code a} and {@code b} is a space.
 * <li>Between two string literals white space is a line feed, since only on another line
 * does the second continue the first.
 * </ul>
 */
final class SqlCanonicalizer {

	private SqlCanonicalizer() {
	}

	static String canonicalize(List<SqlToken> tokens) {
		StringBuilder canonical = new StringBuilder();
		SqlToken previous = null;
		boolean space = false;
		for (SqlToken token : tokens) {
			if (token.isCode()) {
				canonical.append(gap(previous, token, space)).append(token.text());
				previous = token;
			}
			space = !token.isCode() && (space || token.type() == Type.WHITESPACE);
		}
		return canonical.toString();
	}

	private static String gap(@Nullable SqlToken previous, SqlToken next, boolean space) {
		if (previous == null || previous.end() == next.offset()) {
			return "";
		}
		if (previous.type() == Type.STRING && next.type() == Type.STRING) {
			return "\n";
		}
		char last = previous.text().charAt(previous.text().length() - 1);
		return (space || merges(last, next.text().charAt(0))) ? " " : "";
	}

	private static boolean merges(char last, char first) {
		boolean quote = first == '\'' || first == '"';
		if (isWordPart(last)) {
			return isWordPart(first) || quote || first == '&';
		}
		return (last == first && quote) || (last == '&' && quote) || (isOperatorPart(last) && isOperatorPart(first));
	}

	private static boolean isWordPart(char c) {
		return SqlCharacters.isWordPart(c) || c == '.';
	}

	private static boolean isOperatorPart(char c) {
		return SqlCharacters.isOperator(c) || c == ':';
	}

}
