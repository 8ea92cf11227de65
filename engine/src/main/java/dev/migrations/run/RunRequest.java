package dev.migrations.run;

import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.Plan;

/**
 * What a run is asked to do.
 *
 * @param state reads where the database stands, for the first plan
 * @param planner makes the plan from the rows of the version table
 * @param relative whether other rows make it another request, as with {@code -1}
 * @param unfinishedPolicy what to do about a statement whose outcome is unknown
 */
public record RunRequest(StateSource state, Function<Set<String>, Plan> planner, boolean relative,
		UnfinishedPolicy unfinishedPolicy) {

}
