package dev.migrations.sql;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param number its place among the statements, from 1
 * @param line the line of its first token
 * @param text what is sent to the server: from the first token to the last, without the
 * final semicolon, with LF line ends
 * @param leadingComments the line comments between the statement before and this one
 */
public record SqlStatement(int number, int line, String text, List<SqlComment> leadingComments) {

	public SqlStatement {
		if (number < 1) {
			throw new IllegalArgumentException("Statements are numbered from 1");
		}
		leadingComments = List.copyOf(leadingComments);
	}

	/**
	 * How the statement stands to transactions, told from its leading words.
	 * @return the kind
	 */
	public Kind kind() {
		return SqlStatementShape.of(this.text).kind();
	}

	/**
	 * What the statement is about, told from its leading words.
	 * @return the subject
	 */
	public SqlSubject subject() {
		return SqlSubject.of(this.text);
	}

	/**
	 * The text that a checksum is taken of; it is itself a statement of the same meaning.
	 * <p>
	 * Each run of white space outside quotes is one space, and comments do not count.
	 * Literals, quoted identifiers and the case of words do.
	 * @return the text without what does not matter
	 */
	public String canonical() {
		return SqlCanonicalizer.canonicalize(this.text);
	}

	SqlStatement withText(String text) {
		return new SqlStatement(this.number, this.line, text, this.leadingComments);
	}

	/**
	 * How a statement stands to transactions.
	 */
	public enum Kind {

		/** Runs in a transaction. */
		TRANSACTIONAL,

		/** PostgreSQL refuses it in a transaction block. */
		NON_TRANSACTIONAL,

		/** Begins or ends a transaction, which is the engine's to do. */
		TRANSACTION_CONTROL,

		/** Resets the session, with the engine's lock and settings. */
		SESSION_RESET,

		/** Waits for data from the client. */
		COPY_FROM_STDIN,

		/** Sends data to the client. */
		COPY_TO_STDOUT

	}

}
