package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlToken.Type;

/**
 * Turns SQL text into tokens that together are the text again, never failing.
 * <p>
 * Quotes and comments are those of PostgreSQL with {@code standard_conforming_strings}
 * on. The text may have CR LF line ends and begin with a byte order mark: both are white
 * space, so offsets count them. Data after {@code COPY ... FROM STDIN} is one token.
 */
public final class SqlLexer {

	private SqlLexer() {
	}

	/**
	 * Cut a text into tokens.
	 * @param text the text
	 * @param firstLine the number of its first line
	 * @return all tokens, in order and without gaps
	 */
	public static List<SqlToken> lex(String text, int firstLine) {
		SqlScanner scanner = new SqlScanner(text, firstLine);
		List<SqlToken> tokens = new ArrayList<>();
		List<SqlToken> statement = new ArrayList<>();
		while (scanner.hasNext()) {
			SqlToken token = scanner.next();
			tokens.add(token);
			if (token.type() == Type.SEMICOLON) {
				if (isCopyFromStdin(statement) && scanner.hasNext()) {
					tokens.add(scanner.nextCopyData());
				}
				statement.clear();
			}
			else if (token.isCode()) {
				statement.add(token);
			}
		}
		return List.copyOf(tokens);
	}

	private static boolean isCopyFromStdin(List<SqlToken> statement) {
		return !statement.isEmpty() && statement.get(0).isWord("COPY")
				&& SqlStatementShape.of(statement).kind() == SqlStatement.Kind.COPY_FROM_STDIN;
	}

}
