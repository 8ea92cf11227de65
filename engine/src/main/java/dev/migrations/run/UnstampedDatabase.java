package dev.migrations.run;

import java.util.Locale;
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

	private static final String DUPLICATE_SCHEMA = "42P06";

	private static final String STAMP = "If the database has the schema of the revisions already, say so with 'stamp REV', "
			+ "where REV is the newest revision that it has, such as 'stamp head'.";

	private UnstampedDatabase() {
	}

	/**
	 * Give a failure another remedy if that is the likely cause.
	 * @param failure the failure
	 * @param rows what the version table holds
	 * @param direction the direction of the step
	 * @param schema the schema of the engine's own tables
	 * @return the same failure, or one with the remedy
	 */
	static StatementFailedException explain(StatementFailedException failure, Set<String> rows, Direction direction,
			String schema) {
		boolean first = rows.isEmpty() && direction == Direction.UPGRADE;
		if (!first || !DUPLICATES.contains(String.valueOf(failure.getError().sqlState()))) {
			return failure;
		}
		if (createsOwnSchema(failure, schema)) {
			return failure.withRemedy("Write 'CREATE SCHEMA IF NOT EXISTS' there: the engine's own tables are in '"
					+ schema + "', which is therefore made before the first revision. " + STAMP);
		}
		return failure.withRemedy(
				"The version table is empty. " + STAMP + " If not, correct the file and run the command again.");
	}

	private static boolean createsOwnSchema(StatementFailedException failure, String schema) {
		String sql = failure.getStatement().sql();
		return DUPLICATE_SCHEMA.equals(failure.getError().sqlState()) && sql != null
				&& sql.toLowerCase(Locale.ROOT).contains(schema.toLowerCase(Locale.ROOT));
	}

}
