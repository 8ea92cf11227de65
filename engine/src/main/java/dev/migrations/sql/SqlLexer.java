package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns SQL text into tokens that together are the text again, never failing.
 * <p>
 * Quotes and comments are those of PostgreSQL with {@code standard_conforming_strings}
 * on. The text may have CR LF line ends and begin with a byte order mark: both are white
 * space, so offsets count them. Data after {@code COPY ... FROM STDIN} is one token.
 */
public final class SqlLexer {

	private final String text;

	private final SqlScanner scanner;

	private @Nullable SqlToken first;

	private SqlLexer(String text, int firstLine) {
		this.text = text;
		this.scanner = new SqlScanner(text, firstLine);
	}

	/**
	 * Cut a text into tokens.
	 * @param text the text
	 * @param firstLine the number of its first line
	 * @return all tokens, in order and without gaps
	 */
	public static List<SqlToken> lex(String text, int firstLine) {
		List<SqlToken> tokens = new ArrayList<>();
		lex(text, firstLine, tokens::add);
		return List.copyOf(tokens);
	}

	/**
	 * Cut a text into tokens, one at a time: a script of megabytes need not become a list
	 * of millions.
	 * @param text the text
	 * @param firstLine the number of its first line
	 * @param consumer takes all tokens, in order and without gaps
	 */
	public static void lex(String text, int firstLine, Consumer<SqlToken> consumer) {
		new SqlLexer(text, firstLine).lex(consumer);
	}

	private void lex(Consumer<SqlToken> consumer) {
		while (this.scanner.hasNext()) {
			SqlToken token = this.scanner.next();
			consumer.accept(token);
			if (token.type() == Type.SEMICOLON) {
				if (isCopyFromStdin(token.offset()) && this.scanner.hasNext()) {
					consumer.accept(this.scanner.nextCopyData());
				}
				this.first = null;
			}
			else if (this.first == null && token.isCode()) {
				this.first = token;
			}
		}
	}

	private boolean isCopyFromStdin(int end) {
		if (this.first == null || !this.first.isWord("COPY")) {
			return false;
		}
		String statement = this.text.substring(this.first.offset(), end);
		return SqlStatementShape.of(statement).kind() == SqlStatement.Kind.COPY_FROM_STDIN;
	}

}
