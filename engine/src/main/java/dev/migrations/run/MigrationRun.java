package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.PlainLog;
import dev.migrations.lock.BlockerWatch;
import dev.migrations.lock.ConnectionSource;
import dev.migrations.lock.LockHolder;
import dev.migrations.lock.LockMode;
import dev.migrations.lock.LockWait;
import dev.migrations.lock.MigrationLock;
import dev.migrations.lock.NetworkLimit;
import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.RoleScope;
import dev.migrations.store.TableNames;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Plans and runs on one connection:
 * <ol>
 * <li>Read the version table and plan. Nothing to do: that was all.</li>
 * <li>Refuse a plan that cannot be carried out as a whole.</li>
 * <li>Take the lock, create missing tables, read again, plan again: what another migrator
 * did meanwhile is not done twice.</li>
 * <li>Run step by step, as {@link PlanRunner} tells.</li>
 * <li>Give the session back as it was.</li>
 * </ol>
 */
public final class MigrationRun {

	private static final Log logger = PlainLog.of(MigrationRun.class);

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
		this.planner = new RunPlanner(scripts, names, new RoleScope(settings.role()));
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
	 * @param source where further connections come from, if the run needs any
	 * @param request what to do
	 * @return the plan that was run
	 * @throws SQLException if the database fails
	 */
	public Plan execute(Connection connection, ConnectionSource source, RunRequest request) throws SQLException {
		Runnable unlimited = NetworkLimit.set(connection, NetworkLimit.PATIENT);
		try {
			return execute(connection, source, request, unlimited);
		}
		finally {
			unlimited.run();
		}
	}

	/*
	 * As soon as the watch feels for the session, a statement may take its time.
	 */
	private Plan execute(Connection connection, ConnectionSource source, RunRequest request, Runnable unlimited)
			throws SQLException {
		DatabaseState state = request.state().read(connection);
		Plan plan = this.planner.plan(request.planner(), state.rows());
		if (plan.isEmpty() && isSettled(connection, state, request)) {
			return plan;
		}
		this.planner.requireContinuity(plan);
		if (connection.isReadOnly()) {
			throw new ConnectionProblem.ReadOnlyConnection().refusal();
		}
		MigrationTables tables = new MigrationTables(schema(connection, state, plan), this.names);
		RunStart start = RunStart.read(connection);
		LockMode mode = start.choose(this.settings.lockMode(), connection);
		if (mode == LockMode.TRANSACTION) {
			this.planner.requirePooled(plan);
		}
		MigrationLock lock = MigrationLock.of(tables, mode, connection, source);
		try (SessionGuard guard = new SessionGuard(connection, lock);
				BlockerWatch watch = new BlockerWatch(source, this.settings.ddl().lockTimeout());
				ServerMessages messages = ServerMessages.logged()) {
			new LockWait(tables, this.settings.lockTimeout()).acquire(lock);
			StepSettings stepSettings = Manners.of(this.settings, start, connection)
				.stepSettings(mode, start.settings());
			guard.restoring(stepSettings, (mode == LockMode.SESSION) ? start.objects() : null);
			RunSession session = RunSession.open(connection, tables,
					start.isDirect(connection) ? start.identity() : null, new RoleScope(this.settings.role()),
					stepSettings, watch, messages);
			guard.endingIf(() -> session.transaction().isAwaited(start.identity()));
			watch.feel(connection, session.identity());
			unlimited.run();
			session.createMissingTables();
			Recovery recovery = new Recovery(lock, this.settings.lockTimeout(), request.unfinishedPolicy());
			JournalEntry forgotten = cleanUp(session, recovery, request);
			StepRunner steps = new StepRunner(session, recovery);
			LockRetry retry = new LockRetry(this.settings, session);
			Plan done = new PlanRunner(this.scripts, this.planner, session, lock, this.settings.transaction(),
					this.listener)
				.run(() -> planAgain(connection, this.planner.in(tables), request, plan.rowsBefore()), steps, retry);
			if (forgotten != null) {
				forget(session, forgotten, done);
			}
			return done;
		}
	}

	private static @Nullable JournalEntry cleanUp(RunSession session, Recovery recovery, RunRequest request)
			throws SQLException {
		JournalEntry unfinished = (request.unfinishedPolicy() == UnfinishedPolicy.FORGET) ? session.findUnfinished()
				: null;
		if (unfinished != null) {
			recovery.cleanUp(session, unfinished);
		}
		return unfinished;
	}

	private void forget(RunSession session, JournalEntry unfinished, Plan done) throws SQLException {
		if (done.isEmpty()) {
			session.forgetUnfinished();
		}
		logger.warn(UnfinishedStepException.describe(unfinished, this.planner.knows(unfinished))
				+ " It is forgotten; what is done stays.");
	}

	private String schema(Connection connection, DatabaseState state, Plan plan) throws SQLException {
		String created = (state.schema() == null) ? NewSchema.find(connection, plan, this.scripts) : null;
		return (created != null) ? created : RunPlanner.requireSchema(state);
	}

	/*
	 * Where there is nothing to do, a step of another version of the application is none
	 * of ours. But at the head lies, too, what was to be undone and is so only by half.
	 */
	private boolean isSettled(Connection connection, DatabaseState state, RunRequest request) throws SQLException {
		boolean forget = request.unfinishedPolicy() == UnfinishedPolicy.FORGET && state.schema() != null;
		JournalEntry unfinished = (forget || state.unfinished()) ? this.planner.findUnfinished(connection, state)
				: null;
		if (unfinished == null || forget) {
			return unfinished == null;
		}
		boolean known = this.planner.knows(unfinished);
		MigrationTables tables = new MigrationTables(RunPlanner.requireSchema(state), this.names);
		Optional<LockHolder> migrator = MigrationLock.holder(tables, connection);
		if (migrator.isEmpty() && known && unfinished.direction() == Direction.DOWNGRADE) {
			throw UnfinishedStepException.inTheWay(unfinished, true);
		}
		logger.warn("Nothing is to be done here. " + UnfinishedStepException.describe(unfinished, known) + " "
				+ migrator.map((holder) -> "It is worked on by " + holder + ".")
					.orElseGet(() -> UnfinishedStepException.remedy(known)));
		return true;
	}

	private static Plan planAgain(Connection connection, RunPlanner planner, RunRequest request, Set<String> rowsBefore)
			throws SQLException {
		Set<String> rows = planner.read(connection).rows();
		if (request.relative() && !rows.equals(rowsBefore)) {
			throw new RunProblem.DatabaseMoved(rowsBefore, rows).refusal();
		}
		return planner.plan(request.planner(), rows);
	}

}
