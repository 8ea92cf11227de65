package dev.migrations.sql;

import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL text, as PostgreSQL's own lexer would cut it.
 *
 * @param type what the piece is
 * @param offset the index of its first character in the text
 * @param text its characters, exactly as written
 * @param line the line of its first character
 */
public record SqlToken(Type type, int offset, String text, int line) {

	/**
	 * The index after the last character.
	 * @return the end, exclusive
	 */
	public int end() {
		return this.offset + this.text.length();
	}

	/**
	 * Whether the piece means something to the server, as white space and comments do
	 * not.
	 * @return {@code true} for code
	 */
	public boolean isCode() {
		return this.type.code;
	}

	boolean isWord(String word) {
		return this.type == Type.WORD && this.text.equalsIgnoreCase(word);
	}

	static boolean isWord(@Nullable SqlToken token, String word) {
		return token != null && token.isWord(word);
	}

	/**
	 * The kinds of piece.
	 */
	public enum Type {

		/** Space, tabs, line ends, and a byte order mark at the very beginning. */
		WHITESPACE(false),

		/** From two hyphens to before the line end. */
		LINE_COMMENT(false),

		/** A comment in slashes and asterisks, with those nested in it. */
		BLOCK_COMMENT(false),

		/** An identifier in double quotes, also with Unicode escapes. */
		QUOTED_IDENTIFIER(true),

		/**
		 * A literal in single quotes with its prefix, if any. Each part of a literal that
		 * is continued on another line is a token.
		 */
		STRING(true),

		/** A dollar-quoted literal with both its delimiters. */
		DOLLAR_QUOTED(true),

		/** A keyword or an unquoted identifier. */
		WORD(true),

		/** A number, without its sign. */
		NUMBER(true),

		/** A positional parameter such as {@code $1}. */
		PARAMETER(true),

		/** A command of psql: from a backslash outside quotes to before the line end. */
		META_COMMAND(false),

		/** The lines of data after {@code COPY ... FROM STDIN;} with the final mark. */
		COPY_DATA(false),

		/** A semicolon, whether it ends a statement or not. */
		SEMICOLON(true),

		/** An opening parenthesis. */
		OPEN_PARENTHESIS(true),

		/** A closing parenthesis. */
		CLOSE_PARENTHESIS(true),

		/** An operator, or a single character that is nothing of the above. */
		OTHER(true),

		/** A quote or block comment that never ends: everything from its start. */
		UNTERMINATED(false);

		private final boolean code;

		Type(boolean code) {
			this.code = code;
		}

	}

}
