package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.script.JavaRevision;
import dev.migrations.script.Operations;
import dev.migrations.store.Direction;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Runs a Java revision in the step's transaction.
 */
final class JavaRevisionRunner {

	private final Connection connection;

	JavaRevisionRunner(Connection connection) {
		this.connection = connection;
	}

	void run(JavaRevision revision, Direction direction) {
		Operations operations = Operations.on(this.connection);
		try {
			if (direction == Direction.UPGRADE) {
				revision.script().upgrade(operations);
			}
			else {
				revision.script().downgrade(operations);
			}
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException cause) {
				throw failure(revision, sql(ex), cause);
			}
			throw ex;
		}
	}

	private static @Nullable String sql(DataAccessException exception) {
		if (exception instanceof BadSqlGrammarException grammar) {
			return grammar.getSql();
		}
		return (exception instanceof UncategorizedSQLException uncategorized) ? uncategorized.getSql() : null;
	}

	private static StatementFailedException failure(JavaRevision revision, @Nullable String sql, SQLException cause) {
		FailedStatement failed = new FailedStatement(revision.header().id(), revision.source(), line(revision, cause),
				0, sql);
		return new StatementFailedException(failed, ServerError.of(cause),
				"Correct the class and run the command again: everything in the same transaction was rolled back.",
				cause);
	}

	private static int line(JavaRevision revision, SQLException cause) {
		for (StackTraceElement element : cause.getStackTrace()) {
			if (element.getClassName().equals(revision.source())) {
				return element.getLineNumber();
			}
		}
		return 0;
	}

}
