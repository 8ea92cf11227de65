package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Follows the code of a statement and knows at which semicolon it ends: one that is
 * neither in parentheses, as in {@code CREATE RULE}, nor in the {@code BEGIN ATOMIC} body
 * of a routine.
 * <p>
 * In such a body each statement ends with a semicolon, and so the {@code END} of the body
 * is the one that follows a semicolon or {@code ATOMIC}. Any other belongs to a
 * {@code CASE}, or is a name.
 */
final class StatementBoundary {

	private static final int LEADING_WORDS = 4;

	private final List<String> leadingWords = new ArrayList<>();

	private @Nullable SqlToken openParenthesis;

	private int depth;

	private @Nullable SqlToken body;

	private @Nullable SqlToken previous;

	/**
	 * Take the next token of code.
	 * @param token the token
	 * @return whether it is the semicolon that ends the statement
	 */
	boolean endsWith(SqlToken token) {
		follow(token);
		this.previous = token;
		return token.type() == Type.SEMICOLON && this.depth == 0 && this.body == null;
	}

	/**
	 * The parenthesis or the {@code ATOMIC} that is still open.
	 * @return the token, or {@code null}
	 */
	@Nullable SqlToken unclosed() {
		return (this.depth == 0) ? this.body : this.openParenthesis;
	}

	private void follow(SqlToken token) {
		switch (token.type()) {
			case OPEN_PARENTHESIS -> openParenthesis(token);
			case CLOSE_PARENTHESIS -> closeParenthesis();
			case WORD -> followWord(token);
			default -> {
			}
		}
	}

	private void openParenthesis(SqlToken token) {
		this.openParenthesis = (this.depth == 0) ? token : this.openParenthesis;
		this.depth++;
	}

	private void closeParenthesis() {
		this.depth = Math.max(0, this.depth - 1);
	}

	private void followWord(SqlToken word) {
		if (this.leadingWords.size() < LEADING_WORDS) {
			this.leadingWords.add(word.text());
		}
		if (this.depth > 0) {
			return;
		}
		if (this.body == null && beginsBody(word)) {
			this.body = word;
		}
		else if (this.body != null && word.isWord("END") && isAtStatementStart(this.body)) {
			this.body = null;
		}
	}

	private boolean beginsBody(SqlToken word) {
		return word.isWord("ATOMIC") && this.previous != null && this.previous.isWord("BEGIN") && createsRoutine();
	}

	private boolean isAtStatementStart(SqlToken atomic) {
		return this.previous == atomic || (this.previous != null && this.previous.type() == Type.SEMICOLON);
	}

	private boolean createsRoutine() {
		return String.join(" ", this.leadingWords).matches("(?i)CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)( .*)?");
	}

}
