package dev.migrations.sql;

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

	private final StringBuilder canonical = new StringBuilder();

	private @Nullable SqlToken previous;

	private boolean space;

	private SqlCanonicalizer() {
	}

	static String canonicalize(String statement) {
		SqlCanonicalizer canonicalizer = new SqlCanonicalizer();
		SqlLexer.lex(statement, 1, canonicalizer::accept);
		return canonicalizer.canonical.toString();
	}

	private void accept(SqlToken token) {
		if (token.isCode()) {
			this.canonical.append(gap(this.previous, token, this.space)).append(token.text());
			this.previous = token;
		}
		this.space = !token.isCode() && (this.space || token.type() == Type.WHITESPACE);
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
