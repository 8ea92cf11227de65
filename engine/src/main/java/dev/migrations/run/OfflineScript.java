package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.JavaRevision;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.Direction;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.OfflineLock;
import dev.migrations.store.OfflinePlace;
import dev.migrations.store.OfflineTables;
import dev.migrations.store.RoleScope;
import dev.migrations.store.TableCreator;
import dev.migrations.store.TableNames;

/**
 * Writes a plan as a script for {@code psql} that does what a run would do:
 * <ol>
 * <li>Stop at the first error, whatever psql was told.</li>
 * <li>Take the role, find the schema of the engine's own tables, take the lock, create
 * what is missing.</li>
 * <li>Step by step, in the run's transactions: fence, statements, settings as they were,
 * version table and history.</li>
 * <li>Release the lock, give the role back.</li>
 * </ol>
 * A script that stops within a step with statements outside a transaction leaves the
 * journal as a run would, and an upgrade or downgrade by the engine goes on there.
 */
public final class OfflineScript {

	private final ScriptDirectory scripts;

	private final TableNames names;

	private final TransactionMode mode;

	private final OfflineSession session;

	private final RunPlanner planner;

	/**
	 * Write scripts.
	 * @param scripts the revisions
	 * @param names the engine's own tables
	 * @param mode how many revisions share a transaction
	 * @param role the role that the scripts take
	 */
	public OfflineScript(ScriptDirectory scripts, TableNames names, TransactionMode mode, RoleScope role) {
		this.scripts = scripts;
		this.names = names;
		this.mode = mode;
		this.session = new OfflineSession(role);
		this.planner = new RunPlanner(scripts, names, role);
	}

	/**
	 * Write a script without a database.
	 * @param rows what the version table will hold
	 * @param planner makes the plan from the rows of the version table
	 * @return the script
	 */
	public String write(Set<String> rows, Function<Set<String>, Plan> planner) {
		Plan plan = this.planner.plan(planner, rows);
		this.planner.requireContinuity(plan);
		List<String> created = (this.names.schema() == null) ? NewSchema.created(plan, this.scripts) : List.of();
		boolean schema = this.names.schema() != null || !created.isEmpty();
		return write(plan, new OfflinePlace(this.names, this.names.schema(), created),
				new OfflineTables(this.names).createMissing(schema, rows.isEmpty()));
	}

	/**
	 * Write a script that starts from the rows of a database.
	 * @param connection a connection in autocommit mode
	 * @param planner makes the plan from the rows of the version table
	 * @return the script
	 * @throws SQLException if the database fails
	 */
	public String write(Connection connection, Function<Set<String>, Plan> planner) throws SQLException {
		RunPlanner.PlannedRun run = this.planner.preview(connection, planner);
		if (run.unfinished() != null) {
			throw UnfinishedStepException.inTheWay(run.unfinished(), true);
		}
		boolean complete = run.plan().isEmpty() || run.schema() == null
				|| new TableCreator(new MigrationTables(run.schema(), this.names)).isComplete(connection);
		List<String> creation = complete ? List.of()
				: new OfflineTables(this.names).createMissing(run.creates() || this.names.schema() != null, true);
		return write(run.plan(), new OfflinePlace(this.names, run.schema(), List.of()), creation);
	}

	private String write(Plan plan, OfflinePlace place, List<String> creation) {
		List<StepWork> steps = plan.steps().stream().map((step) -> StepWork.of(step, this.scripts)).toList();
		refuseJava(steps);
		OfflineWriter writer = new OfflineWriter();
		writer.comment("Made for psql: psql -X -v ON_ERROR_STOP=1 -f FILE");
		writer.comment("From %s to %s".formatted(rows(plan.rowsBefore()), rows(plan.rowsAfter())));
		if (steps.isEmpty()) {
			writer.comment("Nothing to run");
			return writer.toString();
		}
		OfflineTables tables = new OfflineTables(this.names);
		OfflineLock lock = new OfflineLock(this.names);
		prepare(writer, tables, lock, place.find(plan.rowsBefore()), creation, steps.get(0));
		writeSteps(new OfflineStepWriter(writer, tables, this.session), plan, steps);
		writer.section().command(lock.release());
		this.session.end().forEach(writer::command);
		return writer.toString();
	}

	private void prepare(OfflineWriter writer, OfflineTables tables, OfflineLock lock, List<String> place,
			List<String> creation, StepWork first) {
		writer.command("\\set ON_ERROR_STOP on").section();
		this.session.settings().forEach(writer::command);
		writer.section();
		place.forEach(writer::command);
		writer.command(lock.acquire());
		if (!creation.isEmpty()) {
			writer.section().command(OfflineSession.BEGIN);
			creation.forEach(writer::command);
			writer.command("COMMIT;");
		}
		if (first.direction() != Direction.STAMP) {
			writer.section().command(tables.refuseUnfinished());
		}
	}

	private void writeSteps(OfflineStepWriter stepWriter, Plan plan, List<StepWork> steps) {
		Set<String> rows = plan.rowsBefore();
		for (StepWork work : steps) {
			stepWriter.write(work, rows);
			if (this.mode == TransactionMode.PER_REVISION && work.direction() != Direction.STAMP) {
				stepWriter.commit();
			}
			rows = work.step().rows();
		}
		stepWriter.commit();
	}

	private static void refuseJava(List<StepWork> steps) {
		List<RevisionNode> java = steps.stream()
			.filter((work) -> work.direction() != Direction.STAMP)
			.flatMap((work) -> work.source().stream())
			.filter(JavaRevision.class::isInstance)
			.map(RevisionSource::node)
			.toList();
		if (!java.isEmpty()) {
			throw new RunProblem.JavaRevisionsOffline(java).refusal();
		}
	}

	private static String rows(Set<String> rows) {
		return rows.isEmpty() ? "base" : String.join(", ", rows);
	}

}
