package dev.migrations.sql;

import java.util.List;

import dev.migrations.sql.SqlToken.Type;

/**
 * Writes a statement so that {@code psql} sends it to the server as it is.
 * <ul>
 * <li>A colon before a name would be a variable of psql: a space goes between them, which
 * means nothing to the server.
 * <li>A line comment at the end would hide the semicolon: the semicolon goes on the next
 * line.
 * <li>What psql would cut in two goes as a literal through its command {@code \gexec}: a
 * routine with a {@code BEGIN} outside quotes, since psql guesses where its body ends; a
 * string with backslashes that is continued on another line; what is not one complete
 * statement.
 * </ul>
 */
public final class PsqlStatement {

	private PsqlStatement() {
	}

	/**
	 * Write a statement.
	 * @param text the statement, without a final semicolon
	 * @return one or more lines for psql, without a final line end
	 */
	public static String of(String text) {
		List<SqlToken> tokens = SqlLexer.lex(text, 1);
		if (isMisread(tokens)) {
			return "SELECT " + DollarQuote.quote(text) + " \\gexec";
		}
		StringBuilder written = new StringBuilder();
		for (int i = 0; i < tokens.size(); i++) {
			written.append(tokens.get(i).text());
			if (isVariable(tokens, i)) {
				written.append(' ');
			}
		}
		return written.append(endsInComment(tokens) ? "\n;" : ";").toString();
	}

	private static boolean isMisread(List<SqlToken> tokens) {
		return tokens.stream().anyMatch((token) -> isForeign(token.type())) || hasBegin(tokens)
				|| hasContinuedBackslash(tokens);
	}

	private static boolean isForeign(Type type) {
		return type == Type.META_COMMAND || type == Type.COPY_DATA || type == Type.UNTERMINATED;
	}

	private static boolean hasBegin(List<SqlToken> tokens) {
		List<SqlToken> code = tokens.stream().filter(SqlToken::isCode).toList();
		return !code.isEmpty() && code.get(0).isWord("CREATE")
				&& code.stream().anyMatch((token) -> token.isWord("BEGIN"));
	}

	private static boolean hasContinuedBackslash(List<SqlToken> tokens) {
		List<SqlToken> code = tokens.stream().filter(SqlToken::isCode).toList();
		for (int i = 1; i < code.size(); i++) {
			SqlToken token = code.get(i);
			boolean continues = token.type() == Type.STRING && code.get(i - 1).type() == Type.STRING;
			if (continues && token.text().contains("\\")) {
				return true;
			}
		}
		return false;
	}

	/*
	 * Two colons are a cast, and one with an equals sign an assignment.
	 */
	private static boolean isVariable(List<SqlToken> tokens, int index) {
		if (!isColon(tokens, index) || index + 1 == tokens.size()) {
			return false;
		}
		int colons = 1;
		while (isColon(tokens, index - colons)) {
			colons++;
		}
		String next = tokens.get(index + 1).text();
		return colons % 2 == 1 && !next.startsWith(":") && !next.startsWith("=");
	}

	private static boolean isColon(List<SqlToken> tokens, int index) {
		return index >= 0 && tokens.get(index).type() == Type.OTHER && tokens.get(index).text().equals(":");
	}

	private static boolean endsInComment(List<SqlToken> tokens) {
		return !tokens.isEmpty() && tokens.get(tokens.size() - 1).type() == Type.LINE_COMMENT;
	}

}
