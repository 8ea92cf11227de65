package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.script.StatementExecutor;

/**
 * Sends the statements of a revision file and tells where one fails.
 */
final class StatementRunner {

	private final Connection connection;

	private final ServerMessages messages;

	StatementRunner(Connection connection, ServerMessages messages) {
		this.connection = connection;
		this.messages = messages;
	}

	void run(SqlRevision revision, ScriptStatement statement) {
		run(revision, statement, "");
	}

	/**
	 * Send a statement with a comment before it.
	 * @param revision its revision
	 * @param statement the statement
	 * @param comment the comment, on one line
	 */
	void run(SqlRevision revision, ScriptStatement statement, String comment) {
		String sql = comment + statement.text();
		try (Statement jdbcStatement = PoolConnection.driver(this.connection).createStatement()) {
			this.messages.during(jdbcStatement, place(revision, statement), (each) -> StatementExecutor.run(each, sql));
		}
		catch (SQLException ex) {
			throw failure(revision, statement, comment, ex);
		}
		catch (Error ex) {
			throw StatementFailedException.of(place(revision, statement, statement.sql().line()), ex);
		}
	}

	private StatementFailedException failure(SqlRevision revision, ScriptStatement statement, String comment,
			SQLException cause) {
		ServerError error = ServerError.of(cause);
		int line = statement.sql().line() + linesBefore(statement.text(), error.position() - comment.length());
		FailedStatement failed = place(revision, statement, line);
		return new StatementFailedException(failed, error, StatementRemedy.of(statement, error), cause);
	}

	/**
	 * Tell that a statement cannot be repaired.
	 * @param broken where the broken statement stands
	 * @param repair what was to repair it
	 * @param cause why it failed
	 * @return the exception to throw
	 */
	static StatementFailedException repairFailure(FailedStatement broken, String repair, SQLException cause) {
		FailedStatement failed = new FailedStatement(broken.revision(), broken.source(), broken.line(), broken.number(),
				repair);
		return new StatementFailedException(failed, ServerError.of(cause),
				"The statement was broken off, and what it left cannot be repaired. Correct the cause and run the command again.",
				cause);
	}

	private static FailedStatement place(SqlRevision revision, ScriptStatement statement, int line) {
		return new FailedStatement(revision.header().id(), revision.source(), line, statement.sql().number(),
				statement.text());
	}

	/**
	 * Say where a statement stands.
	 * @param revision its revision
	 * @param statement the statement
	 * @return revision, file, line and number, without the statement itself
	 */
	static String place(SqlRevision revision, ScriptStatement statement) {
		return place(revision, statement, statement.sql().line()).toString();
	}

	private static int linesBefore(String text, int position) {
		int end = Math.min(Math.max(position - 1, 0), text.length());
		return (int) text.substring(0, end).chars().filter((character) -> character == '\n').count();
	}

}
