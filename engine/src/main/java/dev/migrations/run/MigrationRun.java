package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.script.RevisionSource;
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
import org.jspecify.annotations.Nullable;

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

	public MigrationRun(ScriptDirectory scripts, TableNames names, RunSettings settings) {
		this.scripts = scripts;
		this.names = names;
		this.settings = settings;
	}

	/**
	 * Plan and run.
	 * @param connection a connection in autocommit mode that nobody else uses
	 * @param planner makes the plan from the rows of the version table
	 * @return the plan that was run
	 * @throws SQLException if the database fails
	 */
	public Plan execute(Connection connection, Function<Set<String>, Plan> planner) throws SQLException {
		StateReader reader = new StateReader(this.names);
		DatabaseState state = reader.read(connection, 0);
		Plan plan = plan(planner, state);
		if (plan.isEmpty()) {
			return plan;
		}
		MigrationTables tables = new MigrationTables(requireSchema(state), this.names);
		MigrationLock lock = new MigrationLock(tables);
		lock.acquire(connection, this.settings.lockTimeout());
		try (SessionGuard guard = new SessionGuard(connection, lock)) {
			new TableCreator(tables).createMissing(connection);
			RunSession session = RunSession.open(connection, tables);
			guard.restoring(session.settings());
			Plan locked = plan(planner, reader.read(connection, 0));
			run(session, locked);
			return locked;
		}
	}

	private static String requireSchema(DatabaseState state) {
		if (state.schema() == null) {
			throw new MissingSchemaException();
		}
		return state.schema();
	}

	private Plan plan(Function<Set<String>, Plan> planner, DatabaseState state) {
		Plan plan = planner.apply(state.rows());
		List<RevisionSource> irreversible = plan.steps()
			.stream()
			.filter(Step.Downgrade.class::isInstance)
			.flatMap((step) -> StepWork.of(step, this.scripts).source().stream())
			.filter((source) -> !source.reversible())
			.toList();
		if (!irreversible.isEmpty()) {
			throw new IrreversibleRevisionException(irreversible);
		}
		return plan;
	}

	private void run(RunSession session, Plan plan) throws SQLException {
		StepRunner runner = new StepRunner(session);
		try {
			JournalEntry unfinished = session.journal().find(session.connection()).orElse(null);
			Set<String> rows = plan.rowsBefore();
			for (Step step : plan.steps()) {
				StepWork work = StepWork.of(step, this.scripts);
				logger.info(work);
				runner.run(work, rows, check(unfinished, work));
				unfinished = null;
				rows = step.rows();
				commitAfter(work, session);
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

	private static @Nullable JournalEntry check(@Nullable JournalEntry unfinished, StepWork work) {
		if (unfinished == null || work.direction() == Direction.STAMP) {
			return null;
		}
		RevisionSource source = work.source().orElseThrow();
		if (unfinished.direction() != work.direction() || !unfinished.revision().equals(source.header().id())) {
			throw UnfinishedStepException.inTheWay(unfinished);
		}
		if (!unfinished.checksum().equals(work.checksum())) {
			throw UnfinishedStepException.changed(unfinished, source.source());
		}
		return unfinished;
	}

}
