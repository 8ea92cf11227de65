package dev.migrations.run;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import dev.migrations.recovery.StatementRecovery;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.sql.SessionEffect;
import dev.migrations.store.Batch;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.JournalEntry.BegunStatement;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a step that cannot be one transaction:
 * <ol>
 * <li>What stands before a statement outside a transaction is committed together with the
 * intent: a journal entry that says how many statements are done, which one is begun, and
 * what the catalogs say before it.</li>
 * <li>The statement runs by itself. It begins with a comment that names the attempt, by
 * which the server's list of sessions tells whether it is still running.</li>
 * <li>Its outcome is committed by itself: one more statement is done.</li>
 * <li>The last transaction holds what remains, the version row and the history row, and
 * removes the entry.</li>
 * <li>Each transaction expects the journal as the one before has left it. A migrator that
 * lost its lock without knowing it stops here.</li>
 * </ol>
 * A later run finds the entry of an unfinished step and goes on behind the statements
 * that are done, after {@link Recovery} has told what became of the one that was begun.
 */
final class JournaledStep {

	private final RunSession session;

	private final Recovery recovery;

	private final StepWork work;

	private final Set<String> rows;

	private final StatementRunner statements;

	JournaledStep(RunSession session, Recovery recovery, StepWork work, Set<String> rows) {
		this.session = session;
		this.recovery = recovery;
		this.work = work;
		this.rows = rows;
		this.statements = new StatementRunner(session.connection(), session.messages());
	}

	/**
	 * Run the statements. The transaction behind the last one outside is left open, if
	 * there is any.
	 * @param startedAt when the step began
	 * @param unfinished where an earlier run stopped, or null
	 * @throws StatementFailedException if a statement fails
	 * @throws SQLException if the database fails otherwise
	 */
	void run(OffsetDateTime startedAt, @Nullable JournalEntry unfinished) throws SQLException {
		JournalEntry entry = (unfinished != null) ? recover(unfinished) : begin(startedAt);
		List<ScriptStatement> all = this.work.statements();
		for (int done = entry.completed(); done < all.size(); done++) {
			this.session.transaction().open(this.rows);
			ScriptStatement statement = all.get(done);
			if (statement.autocommit()) {
				runOutside(statement, entry.completed(done));
			}
			else {
				this.statements.run(revision(), statement);
				noteSetting(statement);
			}
		}
	}

	private JournalEntry begin(OffsetDateTime startedAt) {
		return new JournalEntry(revision().header().id(), this.work.direction(), this.work.checksum(), 0, null,
				startedAt);
	}

	private SqlRevision revision() {
		return (SqlRevision) this.work.source().orElseThrow();
	}

	private void noteSetting(ScriptStatement statement) {
		if (SessionEffect.isSetting(statement.text())) {
			this.session.settings().changed(statement.text());
		}
	}

	/*
	 * Looking needs the session as the statement had it, but no transaction.
	 */
	private JournalEntry recover(JournalEntry entry) throws SQLException {
		if (!this.recovery.isNeeded(entry)) {
			return entry;
		}
		this.session.transaction().commitWithinStep();
		return this.recovery.isDone(this.session, this.work, entry) ? write(entry.completed(entry.completed() + 1))
				: entry;
	}

	private void runOutside(ScriptStatement statement, JournalEntry entry) throws SQLException {
		StatementRecovery traces = StatementRecovery.of(statement.text());
		AttemptToken token = AttemptToken.create(entry.revision());
		String evidence = traces.evidence(this.session.connection());
		put(entry.begun(new BegunStatement(token.value(), evidence, this.session.identity())));
		String lockTimeout = traces.isPatient() ? suspendLockTimeout() : null;
		this.session.transaction().commitWithinStep();
		try {
			runReported(statement, token.comment());
		}
		catch (StatementFailedException ex) {
			if (!traces.isConcurrent() && ex.getError().endsStatementOnly()) {
				noteFailure(ex, entry);
			}
			throw ex;
		}
		this.session.transaction().open(this.rows);
		this.session.settings().resumeLockTimeout(this.session.connection(), lockTimeout);
		write(entry.completed(entry.completed() + 1));
	}

	private void runReported(ScriptStatement statement, String comment) {
		Runnable end = this.session.watch().report(StatementRunner.place(revision(), statement), comment);
		try {
			this.statements.run(revision(), statement, comment);
		}
		finally {
			end.run();
		}
	}

	private @Nullable String suspendLockTimeout() throws SQLException {
		return this.session.settings().suspendLockTimeout(this.session.connection());
	}

	/*
	 * What undid itself can run again. A procedure may have committed a part by itself.
	 */
	private void noteFailure(StatementFailedException failure, JournalEntry entry) {
		try {
			write(entry);
			if (SessionEffect.mayCommit(String.valueOf(failure.getStatement().sql()))) {
				this.session.progress().unrepeatable();
			}
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private JournalEntry write(JournalEntry entry) throws SQLException {
		this.session.transaction().open(this.rows);
		put(entry);
		this.session.transaction().commitWithinStep();
		return entry;
	}

	private void put(JournalEntry entry) throws SQLException {
		Batch.execute(this.session.connection(), this.session.settings().ownRights());
		this.session.journal().put(this.session.connection(), entry);
		this.session.transaction().expect(entry);
		this.session.progress().completed(entry.completed());
	}

}
