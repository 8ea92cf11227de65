package dev.migrations.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Replaces <code>${name}</code> in statements by configured values, as they are.
 * <p>
 * Nothing is replaced while no placeholder is configured. Otherwise an unknown name is a
 * problem, and <code>$${</code> is a literal <code>${</code>. Dollar quotes are left
 * alone; since outside literals, quoted identifiers and comments <code>$$</code> always
 * opens one, <code>$${</code> can only be met within those.
 */
public final class Placeholders {

	private final Map<String, String> values;

	private Placeholders(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * Create placeholders.
	 * @param values the values by name
	 * @return the placeholders
	 */
	public static Placeholders of(Map<String, String> values) {
		return new Placeholders(values);
	}

	/**
	 * Replace the placeholders of a script.
	 * @param script the script
	 * @return the script with its statements replaced, and with a problem for each
	 * unknown name
	 */
	public SqlScript replace(SqlScript script) {
		if (this.values.isEmpty()) {
			return script;
		}
		List<SqlProblem> problems = new ArrayList<>(script.problems());
		List<SqlStatement> statements = script.statements()
			.stream()
			.map((statement) -> replace(statement, problems))
			.toList();
		problems.sort(Comparator.comparingInt(SqlProblem::line));
		return new SqlScript(statements, problems, script.trailingComments());
	}

	private SqlStatement replace(SqlStatement statement, List<SqlProblem> problems) {
		PlaceholderReplacement replacement = new PlaceholderReplacement(this.values, problems);
		return statement.withText(replacement.apply(statement));
	}

}
