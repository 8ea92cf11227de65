package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.revision.Plan;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.SearchPath;
import org.jspecify.annotations.Nullable;

/**
 * Finds a schema for the engine's own tables while no schema of the search path exists:
 * the first one that a pending revision creates if it does not exist. Any other name may
 * be a mistake.
 */
final class NewSchema {

	private static final Pattern CREATION = Pattern
		.compile("(?is)CREATE SCHEMA IF NOT EXISTS (\"(?:[^\"]|\"\")+\"|[^\\s\";]+).*");

	private NewSchema() {
	}

	/**
	 * Find the schema.
	 * @param connection a connection
	 * @param plan what is to be run
	 * @param scripts the scripts
	 * @return its name, or null if there is none
	 * @throws SQLException if the database fails
	 */
	static @Nullable String find(Connection connection, Plan plan, ScriptDirectory scripts) throws SQLException {
		List<String> created = created(plan, scripts);
		return SearchPath.read(connection).schemas().stream().filter(created::contains).findFirst().orElse(null);
	}

	/**
	 * Find all schemas that a plan creates if they do not exist.
	 * @param plan what is to be run
	 * @param scripts the scripts
	 * @return their names
	 */
	static List<String> created(Plan plan, ScriptDirectory scripts) {
		return plan.steps()
			.stream()
			.map((step) -> StepWork.of(step, scripts))
			.flatMap((work) -> work.statements().stream())
			.map((statement) -> CREATION.matcher(statement.sql().canonical()))
			.filter(Matcher::matches)
			.map((creation) -> name(creation.group(1)))
			.distinct()
			.toList();
	}

	private static String name(String written) {
		return written.startsWith("\"") ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
				: written.toLowerCase(Locale.ROOT);
	}

}
