package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.script.JavaRevision;
import dev.migrations.script.Operations;
import dev.migrations.store.Direction;

import org.springframework.dao.DataAccessException;

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
				throw failure(revision, cause);
			}
			throw ex;
		}
	}

	private static StatementFailedException failure(JavaRevision revision, SQLException cause) {
		FailedStatement failed = new FailedStatement(revision.header().id(), revision.source(), line(revision, cause),
				0, null);
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
