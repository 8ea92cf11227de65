package dev.migrations.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlToken.Type;

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
	 * Replace the placeholders of a script. Kinds are then those of the replaced text;
	 * checksums are taken before.
	 * @param script the script
	 * @return the script with its statements replaced, and with a problem for each
	 * unknown name
	 */
	public SqlScript replace(SqlScript script) {
		if (this.values.isEmpty()) {
			return script;
		}
		ProblemList problems = new ProblemList();
		script.problems().forEach(problems::add);
		List<SqlStatement> statements = script.statements()
			.stream()
			.map((statement) -> replace(statement, problems))
			.toList();
		return new SqlScript(statements, problems.sorted(), script.trailingComments());
	}

	/**
	 * Write a text so that it means itself. Nothing changes while no placeholder is
	 * configured.
	 * @param text SQL text
	 * @return the text with <code>$${</code> for each <code>${</code> outside dollar
	 * quotes
	 */
	public String escape(String text) {
		if (this.values.isEmpty()) {
			return text;
		}
		return SqlLexer.lex(text, 1)
			.stream()
			.map((token) -> (token.type() == Type.DOLLAR_QUOTED) ? token.text() : token.text().replace("${", "$${"))
			.collect(Collectors.joining());
	}

	private SqlStatement replace(SqlStatement statement, ProblemList problems) {
		PlaceholderReplacement replacement = new PlaceholderReplacement(this.values, problems);
		return statement.withText(replacement.apply(statement));
	}

}
