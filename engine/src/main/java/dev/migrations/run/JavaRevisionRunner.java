package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.MigrationException;
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

	private static final String REMEDY = "Correct the class and run the command again: everything in the same "
			+ "transaction was rolled back.";

	private final Connection connection;

	private final ServerMessages messages;

	JavaRevisionRunner(Connection connection, ServerMessages messages) {
		this.connection = connection;
		this.messages = messages;
	}

	void run(JavaRevision revision, Direction direction) throws SQLException {
		Connection driver = PoolConnection.driver(this.connection);
		Operations operations = Operations.on(new RevisionJdbcTemplate(driver, revision, this.messages));
		try {
			if (direction == Direction.UPGRADE) {
				revision.script().upgrade(operations);
			}
			else {
				revision.script().downgrade(operations);
			}
		}
		catch (RuntimeException | Error ex) {
			throw failure(revision, ex);
		}
	}

	private static MigrationException failure(JavaRevision revision, Throwable failure) {
		if (failure instanceof DataAccessException ex && ex.getMostSpecificCause() instanceof SQLException cause) {
			return new StatementFailedException(place(revision, cause, sql(ex)), ServerError.of(cause), REMEDY, cause);
		}
		return new JavaRevisionFailedException(place(revision, failure, null), REMEDY, failure);
	}

	private static @Nullable String sql(DataAccessException exception) {
		if (exception instanceof BadSqlGrammarException grammar) {
			return grammar.getSql();
		}
		return (exception instanceof UncategorizedSQLException uncategorized) ? uncategorized.getSql() : null;
	}

	private static FailedStatement place(JavaRevision revision, Throwable failure, @Nullable String sql) {
		return new FailedStatement(revision.header().id(), revision.source(), line(revision, failure), 0, sql);
	}

	private static int line(JavaRevision revision, Throwable failure) {
		for (StackTraceElement element : failure.getStackTrace()) {
			if (element.getClassName().equals(revision.source())) {
				return element.getLineNumber();
			}
		}
		return 0;
	}

}
