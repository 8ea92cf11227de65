package dev.migrations.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import dev.migrations.MigrationRefusedException;
import dev.migrations.PlainLog;
import dev.migrations.lock.MigrationLock;
import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.StaleProblem;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a plan, each once:
 * <ol>
 * <li>When a lock was not to be had, it goes on behind what is committed.</li>
 * <li>When the version table or the journal are not as this run has left them, somebody
 * else was at work, such as the session of a client that was killed in the midst of its
 * commit. That is no failure: a new plan is made.</li>
 * <li>Whatever else goes wrong, what is not committed is rolled back.</li>
 * </ol>
 */
final class PlanRunner {

	private static final Log logger = PlainLog.of(MigrationRun.class);

	private final ScriptDirectory scripts;

	private final RunPlanner planner;

	private final RunSession session;

	private final MigrationLock lock;

	private final TransactionMode mode;

	private final MigrationListener listener;

	PlanRunner(ScriptDirectory scripts, RunPlanner planner, RunSession session, MigrationLock lock,
			TransactionMode mode, MigrationListener listener) {
		this.scripts = scripts;
		this.planner = planner;
		this.session = session;
		this.lock = lock;
		this.mode = mode;
		this.listener = listener;
	}

	/**
	 * Run.
	 * @param planning makes a plan from what the version table holds now
	 * @param steps runs one step
	 * @param retry decides what is worth another try
	 * @return the steps that were run, as one plan
	 * @throws SQLException if the database fails
	 */
	Plan run(Planning planning, StepRunner steps, LockRetry retry) throws SQLException {
		Plan plan = planning.plan();
		Set<String> rowsBefore = plan.rowsBefore();
		Progress progress = this.session.progress();
		int planned = 0;
		while (true) {
			int next = progress.steps().size() - planned;
			try {
				run(plan, next, steps);
				return new Plan(progress.steps(), rowsBefore, plan.rowsAfter());
			}
			catch (MigrationRefusedException ex) {
				rollback(ex);
				if (!(ex.getProblem() instanceof StaleProblem stale)) {
					throw ex;
				}
				logger.info(stale.fact() + " Planning anew");
				planned = progress.steps().size();
				plan = planning.plan();
			}
			catch (StatementFailedException ex) {
				rollback(ex);
				retry.pause(ex);
			}
			catch (SQLException ex) {
				rollback(ex);
				retry.pause(ex);
			}
			catch (Throwable ex) {
				rollback(ex);
				throw ex;
			}
		}
	}

	private void rollback(Throwable failure) {
		this.session.transaction().rollback(failure);
	}

	private void run(Plan plan, int first, StepRunner steps) throws SQLException {
		JournalEntry unfinished = this.session.findUnfinished();
		this.session.transaction().expect(unfinished);
		Set<String> rows = (first > 0) ? plan.steps().get(first - 1).rows() : plan.rowsBefore();
		for (int index = first; index < plan.steps().size(); index++) {
			Step step = plan.steps().get(index);
			StepWork work = StepWork.of(step, this.scripts);
			long startedAt = System.nanoTime();
			logger.info(work);
			this.lock.verify();
			this.listener.stepStarted(plan, index);
			steps.run(work, rows, goOn(unfinished, work, steps));
			this.session.progress().finished(step);
			commitAfter(work);
			this.listener.stepFinished(plan, index, Duration.ofNanos(System.nanoTime() - startedAt));
			unfinished = null;
			rows = step.rows();
		}
		this.session.transaction().commit();
	}

	private @Nullable JournalEntry goOn(@Nullable JournalEntry unfinished, StepWork work, StepRunner steps)
			throws SQLException {
		JournalEntry entry = this.planner.check(unfinished, work);
		if (unfinished != null && entry == null && work.direction() != Direction.STAMP) {
			steps.abandon(unfinished, this.planner.knows(unfinished));
		}
		return entry;
	}

	private void commitAfter(StepWork work) throws SQLException {
		if (this.mode == TransactionMode.PER_REVISION && work.direction() != Direction.STAMP) {
			this.session.transaction().commit();
		}
	}

	/**
	 * Makes a plan.
	 */
	@FunctionalInterface
	interface Planning {

		Plan plan() throws SQLException;

	}

}
