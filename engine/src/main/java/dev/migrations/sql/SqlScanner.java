package dev.migrations.sql;

import java.util.function.IntPredicate;

import dev.migrations.sql.SqlToken.Type;

/**
 * Cuts one token at a time from SQL text, with {@code standard_conforming_strings} on.
 */
final class SqlScanner {

	private final String text;

	private final StringContinuation continuation = new StringContinuation();

	private int position;

	private int line;

	SqlScanner(String text, int firstLine) {
		this.text = text;
		this.line = firstLine;
	}

	boolean hasNext() {
		return this.position < this.text.length();
	}

	SqlToken next() {
		char c = this.text.charAt(this.position);
		SqlToken token = nextBlankOrCommand(c);
		this.continuation.accept(token);
		return token;
	}

	/**
	 * Cut the lines that psql would send as data: those after the current one, up to the
	 * mark {@code \.} or the end.
	 * @return what is left of the current line, and the data
	 */
	SqlToken nextCopyData() {
		int index = lineAfter(this.position);
		int previous = -1;
		while (index > previous && !this.text.startsWith("\\.", previous)) {
			previous = index;
			index = lineAfter(index);
		}
		return token(Type.COPY_DATA, index);
	}

	private int lineAfter(int index) {
		int lineFeed = this.text.indexOf('\n', index);
		return (lineFeed < 0) ? this.text.length() : lineFeed + 1;
	}

	private SqlToken nextBlankOrCommand(char c) {
		if (SqlCharacters.isSpace(c) || (c == SqlCharacters.BYTE_ORDER_MARK && this.position == 0)) {
			return token(Type.WHITESPACE, endOf(SqlCharacters::isSpace));
		}
		if (startsWith("--")) {
			return token(Type.LINE_COMMENT, SqlQuotes.endOfLine(this.text, this.position));
		}
		if (startsWith("/*")) {
			return token(Type.BLOCK_COMMENT, SqlQuotes.endOfBlockComment(this.text, this.position));
		}
		if (c == '\\') {
			return token(Type.META_COMMAND, SqlQuotes.endOfLine(this.text, this.position));
		}
		return nextQuote(c);
	}

	private SqlToken nextQuote(char c) {
		int prefix = quotePrefixLength(c);
		int opening = this.position + prefix;
		if (this.text.startsWith("'", opening)) {
			boolean backslashes = (prefix == 0) ? this.continuation.escapes() : c == 'e' || c == 'E';
			return token(Type.STRING, SqlQuotes.endOfQuote(this.text, opening, backslashes));
		}
		if (this.text.startsWith("\"", opening) && prefix != 1) {
			return token(Type.QUOTED_IDENTIFIER, SqlQuotes.endOfQuote(this.text, opening, false));
		}
		return (c == '$') ? nextDollar() : nextWord(c);
	}

	private int quotePrefixLength(char c) {
		if ((c == 'u' || c == 'U') && this.text.startsWith("&", this.position + 1)) {
			return 2;
		}
		return ("eEbBxXnN".indexOf(c) >= 0) ? 1 : 0;
	}

	private SqlToken nextDollar() {
		String delimiter = SqlQuotes.dollarDelimiter(this.text, this.position);
		if (!delimiter.isEmpty()) {
			return token(Type.DOLLAR_QUOTED, SqlQuotes.endOfDollarQuote(this.text, this.position, delimiter));
		}
		int end = endOf(SqlCharacters::isDigit);
		return token((end > this.position + 1) ? Type.PARAMETER : Type.OTHER, end);
	}

	private SqlToken nextWord(char c) {
		if (SqlCharacters.isWordStart(c)) {
			return token(Type.WORD, endOf(SqlCharacters::isWordPart));
		}
		if (SqlCharacters.isDigit(c)) {
			return token(Type.NUMBER, endOf((part) -> SqlCharacters.isTagPart(part) || part == '.'));
		}
		return nextSign(c);
	}

	private SqlToken nextSign(char c) {
		Type type = switch (c) {
			case ';' -> Type.SEMICOLON;
			case '(' -> Type.OPEN_PARENTHESIS;
			case ')' -> Type.CLOSE_PARENTHESIS;
			default -> Type.OTHER;
		};
		return token(type, SqlCharacters.isOperator(c) ? endOfOperator() : this.position + 1);
	}

	/*
	 * A comment may begin in the midst of what could be an operator, and ends it.
	 */
	private int endOfOperator() {
		int end = this.position + 1;
		while (end < this.text.length() && SqlCharacters.isOperator(this.text.charAt(end))
				&& !this.text.startsWith("--", end) && !this.text.startsWith("/*", end)) {
			end++;
		}
		return end;
	}

	private int endOf(IntPredicate part) {
		int end = this.position + 1;
		while (end < this.text.length() && part.test(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private boolean startsWith(String prefix) {
		return this.text.startsWith(prefix, this.position);
	}

	private SqlToken token(Type type, int end) {
		boolean terminated = end != SqlQuotes.UNTERMINATED;
		String piece = this.text.substring(this.position, terminated ? end : this.text.length());
		SqlToken token = new SqlToken(terminated ? type : Type.UNTERMINATED, this.position, piece, this.line);
		this.position = token.end();
		this.line += (int) piece.chars().filter((c) -> c == '\n').count();
		return token;
	}

}
