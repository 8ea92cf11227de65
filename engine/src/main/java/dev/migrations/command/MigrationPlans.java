package dev.migrations.command;

import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;

/**
 * Tells what a command would run: from the version table as it is, with the refusals of
 * the command itself. Takes no lock, creates nothing and changes nothing.
 */
public interface MigrationPlans {

	/**
	 * What {@link MigrationEngine#upgrade()} would run.
	 * @return the plan; its steps tell the version rows after each
	 */
	Plan upgrade();

	/**
	 * What {@link MigrationEngine#upgrade(String)} would run.
	 * @param target a revision identifier
	 * @return the plan
	 */
	Plan upgrade(String target);

	/**
	 * What {@link MigrationEngine#downgrade(String)} would undo.
	 * @param target a revision identifier, {@code base} or a relative identifier
	 * @return the plan
	 */
	Plan downgrade(String target);

	/**
	 * What {@link MigrationEngine#stamp(String...)} would set.
	 * @param targets revision identifiers
	 * @return the plan
	 */
	Plan stamp(String... targets);

	/**
	 * What {@link MigrationEngine#purge(String...)} would set.
	 * @param targets revision identifiers
	 * @return the plan
	 */
	Plan purge(String... targets);

	/**
	 * Describe a step as the log does when it runs. Needs no database.
	 * @param step a step of a plan
	 * @return such as {@code upgrade 18f8cd9baed4 -> 3f2a9c41d07b, add invoice table}
	 */
	String describe(Step step);

}
