package dev.migrations.run;

import dev.migrations.MigrationException;
import dev.migrations.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a statement of a revision fails.
 */
public final class StatementFailedException extends MigrationException {

	private static final int LONGEST = 4000;

	private final transient FailedStatement statement;

	private final transient ServerError error;

	StatementFailedException(FailedStatement statement, ServerError error, String remedy, @Nullable Throwable cause) {
		super(describe(statement, error), remedy, cause);
		this.statement = statement;
		this.error = error;
	}

	/**
	 * Tell where an error of the virtual machine stopped a statement.
	 * @param statement the statement
	 * @param cause the error
	 * @return the exception
	 */
	static StatementFailedException of(FailedStatement statement, Error cause) {
		ServerError error = new ServerError(null, cause.toString(), null, null, null, 0);
		return new StatementFailedException(statement, error,
				"Remove the cause and run the command again: it goes on behind what is committed.", cause);
	}

	StatementFailedException withRemedy(String remedy) {
		StatementFailedException failure = new StatementFailedException(this.statement, this.error, remedy, getCause());
		failure.setStackTrace(getStackTrace());
		return failure;
	}

	private static String describe(FailedStatement statement, ServerError error) {
		String state = (error.sqlState() != null) ? " with SQL state " + error.sqlState() : "";
		StringBuilder text = new StringBuilder(
				"Revision " + statement + " failed" + state + ": " + PlainText.indented(error.message()));
		append(text, "Detail", error.detail());
		append(text, "Hint", error.hint());
		append(text, "Where", error.where());
		append(text, "Statement", shorten(statement.sql()));
		return text.append(System.lineSeparator()).toString();
	}

	private static @Nullable String shorten(@Nullable String sql) {
		return (sql != null && sql.length() > LONGEST) ? sql.substring(0, LONGEST) + " ..." : sql;
	}

	private static void append(StringBuilder text, String title, @Nullable String value) {
		if (value != null) {
			text.append(System.lineSeparator())
				.append("  ")
				.append(title)
				.append(": ")
				.append(PlainText.indented(value));
		}
	}

	/**
	 * Where the statement stands.
	 * @return revision, file, line, number and SQL
	 */
	public FailedStatement getStatement() {
		return this.statement;
	}

	/**
	 * What the server answered.
	 * @return SQL state, message, detail and hint
	 */
	public ServerError getError() {
		return this.error;
	}

}
