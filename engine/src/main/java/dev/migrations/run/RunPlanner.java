package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.MigrationRefusedException;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.SqlRevision;
import dev.migrations.sql.SessionEffect;
import dev.migrations.sql.SessionState;
import dev.migrations.store.DatabaseState;
import dev.migrations.store.Direction;
import dev.migrations.store.Journal;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.RoleScope;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableAccess;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans and refuses those that cannot be carried out as a whole. Only reads.
 */
final class RunPlanner {

	private final ScriptDirectory scripts;

	private final TableNames names;

	private final RoleScope role;

	RunPlanner(ScriptDirectory scripts, TableNames names, RoleScope role) {
		this.scripts = scripts;
		this.names = names;
		this.role = role;
	}

	/**
	 * Read where the database stands.
	 * @param connection a connection in autocommit mode
	 * @return the rows of the version table
	 * @throws SQLException if the database fails
	 */
	DatabaseState read(Connection connection) throws SQLException {
		return read(connection, TableAccess.change(this.role));
	}

	private DatabaseState read(Connection connection, TableAccess access) throws SQLException {
		return new StateReader(this.names, access, this.scripts::graph).read(connection, 0);
	}

	/**
	 * Plan for one place, whatever the search path leads to meanwhile.
	 * @param tables the engine's own tables
	 * @return another planner
	 */
	RunPlanner in(MigrationTables tables) {
		TableNames qualified = new TableNames(tables.schema(), this.names.version(), this.names.history());
		return new RunPlanner(this.scripts, qualified, this.role);
	}

	/**
	 * Find what an earlier run left.
	 * @param connection a connection in autocommit mode
	 * @param state where the database stands
	 * @return the unfinished step, or null
	 * @throws SQLException if the database fails
	 */
	@Nullable JournalEntry findUnfinished(Connection connection, DatabaseState state) throws SQLException {
		Journal journal = new Journal(new MigrationTables(requireSchema(state), this.names));
		return this.role.call(connection, journal::findIfExists).orElse(null);
	}

	/**
	 * Make a plan.
	 * @param planner makes it from the rows of the version table
	 * @param rows the rows
	 * @return the plan
	 * @throws MigrationRefusedException if it would undo what cannot be undone, or its
	 * statements are not what the server reads
	 */
	Plan plan(Function<Set<String>, Plan> planner, Set<String> rows) {
		Plan plan = planner.apply(rows);
		List<RevisionNode> irreversible = plan.steps()
			.stream()
			.filter(Step.Downgrade.class::isInstance)
			.flatMap((step) -> StepWork.of(step, this.scripts).source().stream())
			.filter((source) -> !source.reversible())
			.map(RevisionSource::node)
			.toList();
		if (!irreversible.isEmpty()) {
			throw new RunProblem.IrreversibleRevision(irreversible).refusal();
		}
		refuseEscapingStrings(plan);
		return plan;
	}

	private void refuseEscapingStrings(Plan plan) {
		List<String> places = plan.steps()
			.stream()
			.map((step) -> StepWork.of(step, this.scripts))
			.flatMap((work) -> work.statements()
				.stream()
				.filter((statement) -> SessionEffect.escapesStrings(statement.text()))
				.map((statement) -> StatementRunner.place((SqlRevision) work.source().orElseThrow(), statement)))
			.toList();
		if (!places.isEmpty()) {
			throw new RunProblem.EscapingStrings(places).refusal();
		}
	}

	/**
	 * Make the plan that a run would carry out now.
	 * @param connection a connection in autocommit mode
	 * @param planner makes the plan from the rows of the version table
	 * @return the plan, and where it would be carried out
	 * @throws SQLException if the database fails
	 */
	PlannedRun preview(Connection connection, Function<Set<String>, Plan> planner) throws SQLException {
		DatabaseState state = read(connection, TableAccess.look(this.role));
		Plan plan = plan(planner, state.rows());
		requireContinuity(plan);
		if (plan.isEmpty()) {
			return new PlannedRun(plan, state.schema(), false, null);
		}
		String created = (state.schema() == null) ? NewSchema.find(connection, plan, this.scripts) : null;
		if (created != null) {
			return new PlannedRun(plan, created, true, null);
		}
		JournalEntry unfinished = findUnfinished(connection, state);
		return new PlannedRun(plan, state.schema(), false,
				check(unfinished, StepWork.of(plan.steps().get(0), this.scripts)));
	}

	/**
	 * Refuse what cannot be done when every transaction may meet another session.
	 * @param plan the plan
	 * @throws MigrationRefusedException if the plan contains it
	 */
	void requirePooled(Plan plan) {
		List<String> places = plan.steps()
			.stream()
			.map((step) -> StepWork.of(step, this.scripts))
			.filter(StepWork::isJournaled)
			.flatMap((work) -> ((this.role.role() != null) ? work.firstOutside() : work.outsideAfterSetting()).stream()
				.map((statement) -> StatementRunner.place((SqlRevision) work.source().orElseThrow(), statement)))
			.toList();
		if (!places.isEmpty()) {
			throw ConnectionProblem.PooledConnection.sessionState(places).refusal();
		}
	}

	/**
	 * Refuse what a later start could not go on with after a break-off.
	 * @param plan the plan
	 * @throws MigrationRefusedException if the plan contains it
	 */
	void requireContinuity(Plan plan) {
		List<String> dependencies = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (Step step : plan.steps()) {
			StepWork work = StepWork.of(step, this.scripts);
			for (SessionState.Dependency dependency : work.sessionDependencies()) {
				String place = work.place(dependency.statement());
				places.add(place);
				dependencies.add(place + " needs " + dependency.possession() + " of "
						+ work.place(dependency.possession().statement()));
			}
		}
		if (!places.isEmpty()) {
			throw RunProblem.LostSessionState.planned(dependencies, places).refusal();
		}
	}

	static String requireSchema(DatabaseState state) {
		String schema = state.schema();
		if (schema == null) {
			throw ConnectionProblem.MissingSchema.none().refusal();
		}
		if (schema.startsWith("pg_temp_")) {
			throw ConnectionProblem.MissingSchema.temporary().refusal();
		}
		return schema;
	}

	/**
	 * Check that a run can go on with what an earlier one left.
	 * @param unfinished the unfinished step, or null
	 * @param first the first step of the run
	 * @return where the first step goes on, or null when it begins anew
	 * @throws UnfinishedStepException if it cannot
	 */
	@Nullable JournalEntry check(@Nullable JournalEntry unfinished, StepWork first) {
		if (unfinished == null || first.direction() == Direction.STAMP) {
			return null;
		}
		if (first.continues(unfinished)) {
			requireUnchanged(unfinished, first);
			return unfinished;
		}
		if (unfinished.completed() > 0) {
			throw UnfinishedStepException.inTheWay(unfinished, knows(unfinished));
		}
		return null;
	}

	/**
	 * Whether a script has the revision of an unfinished step.
	 * @param entry the step
	 * @return whether it can be finished here
	 */
	boolean knows(JournalEntry entry) {
		return this.scripts.find(entry.revision()).isPresent();
	}

	/**
	 * Make sure that the statements which are done are still those of the script. Those
	 * that are not done may have changed.
	 * @param entry the unfinished step
	 * @param work the same step as it is now
	 * @throws UnfinishedStepException if one has changed
	 */
	static void requireUnchanged(JournalEntry entry, StepWork work) {
		List<String> now = work.checksums(entry.completed());
		for (int index = 0; index < entry.completed(); index++) {
			if (index >= now.size() || !now.get(index).equals(entry.checksums().get(index))) {
				throw UnfinishedStepException.changed(entry, work.place(index));
			}
		}
	}

	/**
	 * A plan with the state that it was made from.
	 *
	 * @param plan the plan
	 * @param schema the schema of the engine's own tables, or null when there is none
	 * @param creates whether the plan creates that schema
	 * @param unfinished where the first step would go on, or null
	 */
	record PlannedRun(Plan plan, @Nullable String schema, boolean creates, @Nullable JournalEntry unfinished) {

	}

}
