package dev.migrations.run;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import dev.migrations.revision.HeadChange;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * Runs one step: the revision's statements, then the version row and the history row in
 * the same transaction. A step with statements outside a transaction goes like this:
 * <ol>
 * <li>What stands before such a statement is committed together with a journal entry that
 * says how many statements are done.</li>
 * <li>The statement runs by itself; afterwards the journal counts it.</li>
 * <li>The last transaction holds what remains, the version row and the history row, and
 * removes the journal entry.</li>
 * <li>A later run finds the entry of an unfinished step and goes on behind the statements
 * that are done.</li>
 * </ol>
 */
final class StepRunner {

	private final RunSession session;

	private final StatementRunner statements;

	StepRunner(RunSession session) {
		this.session = session;
		this.statements = new StatementRunner(session.connection());
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
		OffsetDateTime openedAt = this.session.transaction().open(rows);
		OffsetDateTime startedAt = (unfinished != null) ? unfinished.startedAt() : openedAt;
		if (work.direction() == Direction.STAMP) {
			forgetUnfinished(work.step().change());
		}
		else if (work.source().orElse(null) instanceof JavaRevision revision) {
			new JavaRevisionRunner(this.session.connection()).run(revision, work.direction());
		}
		else if (work.isJournaled()) {
			runJournaled(work, rows, (unfinished != null) ? unfinished : begin(work, startedAt));
		}
		else {
			work.statements().forEach((statement) -> run(work, statement));
		}
		this.session.transaction().open(rows);
		this.session.settings().restore(this.session.connection());
		this.session.versionTable().advance(this.session.connection(), work.step().change(), work.record(), startedAt);
	}

	/*
	 * A stamp says where the database is. One that moves nothing leaves the unfinished
	 * step as it is.
	 */
	private void forgetUnfinished(HeadChange change) throws SQLException {
		if (!(change instanceof HeadChange.Keep)) {
			this.session.journal().clear(this.session.connection());
		}
	}

	private static JournalEntry begin(StepWork work, OffsetDateTime startedAt) {
		String revision = work.source().orElseThrow().header().id();
		return new JournalEntry(revision, work.direction(), work.checksum(), 0, startedAt);
	}

	private void runJournaled(StepWork work, Set<String> rows, JournalEntry entry) throws SQLException {
		List<ScriptStatement> all = work.statements();
		for (int done = entry.completed(); done < all.size(); done++) {
			this.session.transaction().open(rows);
			ScriptStatement statement = all.get(done);
			if (statement.autocommit()) {
				this.session.journal().put(this.session.connection(), entry.completed(done));
				this.session.transaction().commit();
				run(work, statement);
				this.session.journal().put(this.session.connection(), entry.completed(done + 1));
			}
			else {
				run(work, statement);
			}
		}
		this.session.transaction().open(rows);
		this.session.journal().clear(this.session.connection());
	}

	private void run(StepWork work, ScriptStatement statement) {
		this.statements.run((SqlRevision) work.source().orElseThrow(), statement);
	}

}
