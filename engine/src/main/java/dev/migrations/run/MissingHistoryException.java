package dev.migrations.run;

import java.sql.SQLException;

import dev.migrations.MigrationException;

/**
 * Thrown when a replay misses an object that no revision has made, as in a schema that
 * was adopted without its history.
 */
public final class MissingHistoryException extends MigrationException {

	private final transient FailedStatement statement;

	private final transient ServerError error;

	MissingHistoryException(FailedStatement statement, ServerError error, String hints, SQLException cause) {
		super("Revision %s misses what no revision before it makes: %s (SQL state %s). The revisions do not make the "
			.formatted(statement, error.message(), error.sqlState()) + "schema that they build on.",
				"%sWrite the schema of before down as a first revision with 'init --from-dump', or compare with the "
					.formatted(hints) + "database itself with '--against database'.",
				cause);
		this.statement = statement;
		this.error = error;
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
