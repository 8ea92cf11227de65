package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableCreator;
import dev.migrations.store.TableNames;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Plans and runs on one connection:
 * <ol>
 * <li>Read the version table and plan. Nothing to do: that was all.</li>
 * <li>Refuse a plan that cannot be carried out as a whole.</li>
 * <li>Take the lock, create missing tables, read again, plan again: what another migrator
 * did meanwhile is not done twice.</li>
 * <li>Run step by step. Whatever goes wrong, what is not committed is rolled back.</li>
 * <li>Give the session back as it was.</li>
 * </ol>
 */
public final class MigrationRun {

	private static final Log logger = LogFactory.getLog(MigrationRun.class);

	private final ScriptDirectory scripts;

	private final TableNames names;

	private final RunSettings settings;

	private final MigrationListener listener;

	private final RunPlanner planner;

	public MigrationRun(ScriptDirectory scripts, TableNames names, RunSettings settings, MigrationListener listener) {
		this.scripts = scripts;
		this.names = names;
		this.settings = settings;
		this.listener = listener;
		this.planner = new RunPlanner(scripts, names);
	}

	/**
	 * Plan without running: what {@link #execute} would carry out now, with its refusals.
	 * @param connection a connection in autocommit mode
	 * @param planner makes the plan from the rows of the version table
	 * @return the plan
	 * @throws SQLException if the database fails
	 */
	public Plan preview(Connection connection, Function<Set<String>, Plan> planner) throws SQLException {
		return this.planner.preview(connection, planner).plan();
	}

	/**
	 * Describe a step as the log does.
	 * @param step a step
	 * @return such as {@code upgrade 18f8cd9baed4 -> 3f2a9c41d07b, add invoice table}
	 */
	public String describe(Step step) {
		return StepWork.of(step, this.scripts).description();
	}

	/**
	 * Plan and run.
	 * @param connection a connection in autocommit mode that nobody else uses
	 * @param source reads where the database stands, for the first plan
	 * @param planner makes the plan from the rows of the version table
	 * @return the plan that was run
	 * @throws SQLException if the database fails
	 */
	public Plan execute(Connection connection, StateSource source, Function<Set<String>, Plan> planner)
			throws SQLException {
		StateReader reader = new StateReader(this.names);
		DatabaseState state = source.read(connection);
		Plan plan = this.planner.plan(planner, state.rows());
		if (plan.isEmpty()) {
			return plan;
		}
		MigrationTables tables = new MigrationTables(RunPlanner.requireSchema(state), this.names);
		MigrationLock lock = new MigrationLock(tables);
		lock.acquire(connection, this.settings.lockTimeout());
		try (SessionGuard guard = new SessionGuard(connection, lock)) {
			new TableCreator(tables).createMissing(connection);
			RunSession session = RunSession.open(connection, tables);
			guard.restoring(session.settings());
			Plan locked = this.planner.plan(planner, reader.read(connection, 0).rows());
			run(session, locked);
			return locked;
		}
	}

	private void run(RunSession session, Plan plan) throws SQLException {
		StepRunner runner = new StepRunner(session);
		try {
			JournalEntry unfinished = session.journal().find(session.connection()).orElse(null);
			Set<String> rows = plan.rowsBefore();
			for (int index = 0; index < plan.steps().size(); index++) {
				StepWork work = StepWork.of(plan.steps().get(index), this.scripts);
				long startedAt = System.nanoTime();
				logger.info(work);
				this.listener.stepStarted(plan, index);
				runner.run(work, rows, RunPlanner.check(unfinished, work));
				commitAfter(work, session);
				this.listener.stepFinished(plan, index, Duration.ofNanos(System.nanoTime() - startedAt));
				unfinished = null;
				rows = work.step().rows();
			}
			session.transaction().commit();
		}
		catch (Throwable ex) {
			session.transaction().rollback(ex);
			throw ex;
		}
	}

	private void commitAfter(StepWork work, RunSession session) throws SQLException {
		if (this.settings.transaction() == TransactionMode.PER_REVISION && work.direction() != Direction.STAMP) {
			session.transaction().commit();
		}
	}

}
