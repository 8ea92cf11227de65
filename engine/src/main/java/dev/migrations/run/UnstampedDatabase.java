package dev.migrations.run;

import java.util.Set;

import dev.migrations.store.Direction;

/**
 * Tells what to do when the first upgrade of a database finds there what it is to create:
 * most likely it was never said that the database has that schema.
 */
final class UnstampedDatabase {

	/*
	 * A relation, an object, a column, a schema, a function.
	 */
	private static final Set<String> DUPLICATES = Set.of("42P07", "42710", "42701", "42P06", "42723");

	private UnstampedDatabase() {
	}

	/**
	 * Give a failure another remedy if that is the likely cause.
	 * @param failure the failure
	 * @param rows what the version table holds
	 * @param direction the direction of the step
	 * @return the same failure, or one with the remedy
	 */
	static StatementFailedException explain(StatementFailedException failure, Set<String> rows, Direction direction) {
		boolean first = rows.isEmpty() && direction == Direction.UPGRADE;
		if (!first || !DUPLICATES.contains(String.valueOf(failure.getError().sqlState()))) {
			return failure;
		}
		return failure.withRemedy(
				"The version table is empty. If the database has the schema of the revisions already, say so with 'stamp REV', "
						+ "where REV is the newest revision that it has, such as 'stamp head'. If not, correct the file and "
						+ "run the command again.");
	}

}
