package dev.migrations.run;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import dev.migrations.MigrationRefusedException;
import dev.migrations.recovery.StatementRecovery;
import dev.migrations.script.Checksum;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.sql.HiddenLiterals;
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

	private final SessionContinuity continuity;

	JournaledStep(RunSession session, Recovery recovery, StepWork work, Set<String> rows) {
		this.session = session;
		this.recovery = recovery;
		this.work = work;
		this.rows = rows;
		this.statements = new StatementRunner(session.connection(), session.messages());
		this.continuity = new SessionContinuity(session.connection());
	}

	/**
	 * Run the statements. The transaction behind the last one outside is left open, if
	 * there is any.
	 * @param startedAt when the step began
	 * @param unfinished where an earlier run stopped, or null
	 * @throws StatementFailedException if a statement fails
	 * @throws MigrationRefusedException if a later start could not go on from here
	 * @throws SQLException if the database fails otherwise
	 */
	void run(OffsetDateTime startedAt, @Nullable JournalEntry unfinished) throws SQLException {
		JournalEntry entry = (unfinished != null) ? recover(unfinished) : begin(startedAt);
		List<ScriptStatement> all = this.work.statements();
		int done = entry.completed();
		while (done < all.size()) {
			int outside = this.work.nextOutside(done);
			this.session.transaction().open(this.rows);
			runStretch(all.subList(done, outside), outside < all.size());
			if (outside < all.size()) {
				runOutside(outside, entry.completed(this.work.checksums(outside)), all.subList(done, outside));
			}
			done = outside + 1;
		}
	}

	private JournalEntry begin(OffsetDateTime startedAt) {
		return new JournalEntry(revision().header().id(), this.work.direction(), 0, List.of(), null, startedAt);
	}

	private SqlRevision revision() {
		return (SqlRevision) this.work.source().orElseThrow();
	}

	private void runStretch(List<ScriptStatement> stretch, boolean isBroken) throws SQLException {
		if (isBroken) {
			this.continuity.begin();
		}
		for (ScriptStatement statement : stretch) {
			this.statements.run(revision(), statement);
			if (SessionEffect.isSetting(statement.text())) {
				this.session.settings().changed(statement.text());
			}
			if (isBroken && SessionEffect.isAnySetting(statement.text())) {
				this.continuity.settingsChanged();
			}
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
		JournalEntry settled = this.recovery.settle(this.session, this.work, entry);
		if (settled.completed() > entry.completed()) {
			write(settled);
			RunPlanner.requireUnchanged(settled, this.work);
		}
		return settled;
	}

	private void runOutside(int index, JournalEntry entry, List<ScriptStatement> before) throws SQLException {
		ScriptStatement statement = this.work.statements().get(index);
		SessionSettings settings = this.continuity.require(before, index + 1 == this.work.statements().size(),
				this.work.place(index));
		StatementRecovery traces = StatementRecovery.of(statement.text());
		AttemptToken token = AttemptToken.create(entry.revision());
		String searchPath = this.session.settings().reachesOutside() ? settings.searchPath() : null;
		JournalEntry begun = entry.begun(Checksum.of(statement),
				new BegunStatement(token.value(), HiddenLiterals.of(statement.text()),
						traces.evidence(this.session.connection()), searchPath, this.session.identity()));
		put(begun);
		String lockTimeout = traces.isPatient() ? suspendLockTimeout() : null;
		this.session.transaction().commitWithinStep();
		try {
			runReported(statement, token.comment());
		}
		catch (StatementFailedException ex) {
			if (ex.getError().endsStatementOnly()) {
				boolean undidItself = !traces.isConcurrent() && !ex.getError().mayHaveCommitted(statement.text());
				noteFailure(ex, undidItself ? entry : begun.answered());
			}
			throw ex;
		}
		if (!traces.isConcurrent()) {
			endOutside(statement, settings);
		}
		this.session.transaction().open(this.rows);
		this.session.settings().resumeLockTimeout(this.session.connection(), lockTimeout);
		Batch.execute(this.session.connection(), List.of("DISCARD SEQUENCES"));
		write(entry.completed(this.work.checksums(index + 1)));
	}

	/*
	 * What a procedure has set ends with it: whoever goes on behind it does not have it.
	 */
	private void endOutside(ScriptStatement statement, SessionSettings settings) throws SQLException {
		if (this.session.settings().reachesOutside() && !SessionEffect.isSetting(statement.text())) {
			settings.restore(this.session.connection());
		}
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
	 * What undid itself can run again. Of everything else is known only that the session
	 * has done with it.
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

	private void write(JournalEntry entry) throws SQLException {
		this.session.transaction().open(this.rows);
		put(entry);
		this.session.transaction().commitWithinStep();
	}

	private void put(JournalEntry entry) throws SQLException {
		Batch.execute(this.session.connection(), this.session.settings().ownRights());
		this.session.journal().put(this.session.connection(), entry);
		this.session.transaction().expect(entry);
		this.session.progress().completed(entry.completed());
	}

}
