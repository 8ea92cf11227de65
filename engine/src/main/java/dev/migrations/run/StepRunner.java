package dev.migrations.run;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import dev.migrations.PlainLog;
import dev.migrations.revision.HeadChange;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Runs one step:
 * <ol>
 * <li>The transaction is opened, unless an earlier step has left it open: settings, lock
 * on the version table, a look at its rows.</li>
 * <li>The revision's statements run; those outside a transaction as {@link JournaledStep}
 * tells.</li>
 * <li>The settings are put back, and the version row and the history row are written in
 * the same transaction.</li>
 * </ol>
 */
final class StepRunner {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private static final Set<String> GONE = Set.of("42P01", "3F000");

	private final RunSession session;

	private final Recovery recovery;

	private final StatementRunner statements;

	StepRunner(RunSession session, Recovery recovery) {
		this.session = session;
		this.recovery = recovery;
		this.statements = new StatementRunner(session.connection(), session.messages());
	}

	/**
	 * Run a step. The transaction stays open.
	 * @param work the step
	 * @param rows what the version table holds before it
	 * @param unfinished where an earlier run stopped within this step, or null
	 * @throws StatementFailedException if a statement fails
	 * @throws SQLException if the database fails otherwise
	 */
	void run(StepWork work, Set<String> rows, @Nullable JournalEntry unfinished) throws SQLException {
		try {
			runStep(work, rows, unfinished);
		}
		catch (StatementFailedException ex) {
			throw UnstampedDatabase.explain(ex, rows, work.direction(), this.session.tables().schema());
		}
		catch (SQLException ex) {
			if (GONE.contains(String.valueOf(ex.getSQLState()))) {
				throw new OwnTablesGoneException(work.description(), this.session.tables().version(), ex);
			}
			throw ex;
		}
	}

	private void runStep(StepWork work, Set<String> rows, @Nullable JournalEntry unfinished) throws SQLException {
		this.session.settings().begin(work, (unfinished != null) ? unfinished.completed() : 0);
		OffsetDateTime openedAt = this.session.transaction().open(rows);
		OffsetDateTime startedAt = (unfinished != null) ? unfinished.startedAt() : openedAt;
		if (work.direction() == Direction.STAMP) {
			stamp(work.step().change());
		}
		else if (work.source().orElse(null) instanceof JavaRevision revision) {
			runJava(revision, work.direction());
		}
		else if (work.isJournaled() || unfinished != null) {
			new JournaledStep(this.session, this.recovery, work, rows).run(startedAt, unfinished);
		}
		else {
			runAll(work, work.statements());
		}
		this.session.transaction().open(rows);
		this.session.settings().end(this.session.connection());
		if (work.isJournaled() || unfinished != null) {
			forgetUnfinished();
		}
		this.session.versionTable().advance(this.session.connection(), work.step().change(), work.record(), startedAt);
	}

	/**
	 * Forget an unfinished step that is not to be gone on with, after a repair of what it
	 * left.
	 * @param entry the step, of which no statement is known to be done
	 * @param isKnown whether a script has its revision
	 * @throws UnfinishedStepException if one is done nevertheless, or may be
	 * @throws SQLException if the database fails
	 */
	void abandon(JournalEntry entry, boolean isKnown) throws SQLException {
		switch (this.recovery.cleanUp(this.session, entry)) {
			case DONE -> throw UnfinishedStepException.inTheWay(entry.completed(entry.checksums()), isKnown);
			case UNKNOWN -> throw UnfinishedStepException.unknown(entry, isKnown);
			case UNDONE -> {
				this.session.forgetUnfinished();
				this.session.transaction().expect(null);
				logger.warn(UnfinishedStepException.describe(entry, isKnown) + " It is forgotten.");
			}
		}
	}

	/*
	 * A stamp says where the database is. One that moves nothing leaves the unfinished
	 * step as it is.
	 */
	private void stamp(HeadChange change) throws SQLException {
		if (!(change instanceof HeadChange.Keep)) {
			forgetUnfinished();
		}
	}

	private void forgetUnfinished() throws SQLException {
		this.session.journal().clear(this.session.connection());
		this.session.transaction().expect(null);
	}

	private void runJava(JavaRevision revision, Direction direction) throws SQLException {
		if (!revision.repeatable()) {
			this.session.progress().unrepeatable();
		}
		new JavaRevisionRunner(this.session.connection(), this.session.messages()).run(revision, direction);
	}

	private void runAll(StepWork work, List<ScriptStatement> all) {
		SqlRevision revision = (SqlRevision) work.source().orElseThrow();
		all.forEach((statement) -> this.statements.run(revision, statement));
	}

}
