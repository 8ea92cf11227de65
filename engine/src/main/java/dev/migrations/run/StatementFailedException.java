package dev.migrations.run;

import dev.migrations.MigrationException;
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

	StatementFailedException withRemedy(String remedy) {
		StatementFailedException failure = new StatementFailedException(this.statement, this.error, remedy, getCause());
		failure.setStackTrace(getStackTrace());
		return failure;
	}

	private static String describe(FailedStatement statement, ServerError error) {
		StringBuilder text = new StringBuilder(
				"Revision %s failed with SQL state %s: %s".formatted(statement, error.sqlState(), error.message()));
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
			text.append(System.lineSeparator()).append("  ").append(title).append(": ").append(value);
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
