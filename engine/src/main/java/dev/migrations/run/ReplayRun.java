package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

import dev.migrations.PlainLog;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.sql.SqlSubject;
import dev.migrations.store.Direction;
import org.apache.commons.logging.Log;

/**
 * A replay on one connection. What it logs of a statement is where it stands: a statement
 * about roles may hold a password.
 */
final class ReplayRun {

	private static final Log logger = PlainLog.of(ReplayRun.class);

	private final Connection connection;

	private final ReplayPolicy policy;

	private final ReplayObserver observer;

	private final ReplayTransaction transaction;

	private final StatementRunner statements;

	private final SessionSettings settings;

	private final ReplayFailure failure = new ReplayFailure();

	private final ServerMessages messages;

	ReplayRun(Connection connection, ReplayPolicy policy, ReplayObserver observer, ServerMessages messages)
			throws SQLException {
		this.connection = connection;
		this.policy = policy;
		this.observer = observer;
		this.transaction = new ReplayTransaction(connection);
		this.messages = messages;
		this.statements = new StatementRunner(connection, messages);
		this.settings = SessionSettings.of(connection);
	}

	void run(RevisionSource revision) throws SQLException {
		try {
			if (revision instanceof JavaRevision && !this.policy.java()) {
				skip(revision);
				return;
			}
			this.transaction.begin();
			this.observer.revisionStarted(revision);
			runContent(revision);
			this.transaction.begin();
			this.settings.restore(this.connection);
			this.observer.revisionFinished(revision);
			this.transaction.commit();
		}
		catch (StatementFailedException ex) {
			this.transaction.rollback(ex);
			throw this.failure.of(ex);
		}
		catch (Throwable ex) {
			this.transaction.rollback(ex);
			throw ex;
		}
	}

	private void skip(RevisionSource revision) throws SQLException {
		logger.info("Skipped the Java revision '%s' (%s)".formatted(revision.header().id(), revision.source()));
		this.failure.add(ReplayFailure.JAVA_SKIPPED);
		this.observer.revisionSkipped(revision);
	}

	private void runContent(RevisionSource source) throws SQLException {
		if (source instanceof JavaRevision revision) {
			new JavaRevisionRunner(this.connection, this.messages).run(revision, Direction.UPGRADE);
		}
		else if (source instanceof SqlRevision revision) {
			for (ScriptStatement statement : revision.upgrade()) {
				run(revision, statement);
			}
		}
	}

	private void run(SqlRevision revision, ScriptStatement statement) throws SQLException {
		SqlSubject subject = statement.sql().subject();
		if (subject == SqlSubject.SESSION_ROLE || (subject == SqlSubject.CLUSTER && !this.policy.cluster())) {
			logger.info("Skipped %s, which %s".formatted(StatementRunner.place(revision, statement),
					(subject == SqlSubject.CLUSTER) ? "reaches beyond the database" : "changes the role"));
			this.observer.statementSkipped(revision, statement);
			return;
		}
		if (statement.autocommit()) {
			this.transaction.commit();
		}
		else {
			this.transaction.begin();
		}
		this.observer.statementStarted(revision, statement);
		if (attempt(revision, statement, subject)) {
			this.observer.statementFinished(revision, statement);
		}
		else {
			this.observer.statementSkipped(revision, statement);
		}
	}

	private boolean attempt(SqlRevision revision, ScriptStatement statement, SqlSubject subject) throws SQLException {
		if (!ReplayTolerance.mayFail(subject)) {
			this.statements.run(revision, statement);
			return true;
		}
		Savepoint mark = this.transaction.mark();
		try {
			this.statements.run(revision, statement);
			this.transaction.release(mark);
			return true;
		}
		catch (StatementFailedException ex) {
			tolerate(ex, subject);
			this.transaction.undo(mark);
			return false;
		}
	}

	private void tolerate(StatementFailedException failure, SqlSubject subject) {
		ServerError error = failure.getError();
		if (!ReplayTolerance.covers(subject, error.sqlState())) {
			throw failure;
		}
		String skipped = "Skipped " + failure.getStatement() + ", which failed: " + error.message();
		if (subject == SqlSubject.EXTENSION && !ReplayTolerance.isDuplicate(error.sqlState())) {
			this.failure.add(ReplayFailure.EXTENSION_MISSING);
			logger.warn(skipped + ". " + ReplayFailure.EXTENSION_MISSING.strip());
		}
		else {
			logger.info(skipped);
		}
	}

}
