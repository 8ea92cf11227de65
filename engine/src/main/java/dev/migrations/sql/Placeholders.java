package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private static final Pattern NAME = Pattern.compile("(?<!\\$)\\$\\{([^${}]+)}");

	private static final Pattern IN_DOLLAR_QUOTE = Pattern.compile("\\$\\{([^${}]+)}");

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

	/**
	 * Find a placeholder that nothing was put in place of.
	 * @param statement one statement
	 * @return the name of the first one outside dollar quotes and comments
	 */
	public static Optional<String> first(String statement) {
		String code = SqlLexer.lex(statement, 1)
			.stream()
			.filter((token) -> token.type() != Type.DOLLAR_QUOTED && token.type() != Type.LINE_COMMENT)
			.map(SqlToken::text)
			.collect(Collectors.joining());
		return names(code).findFirst();
	}

	/**
	 * Find configured placeholders in dollar quotes, where none is replaced.
	 * @param statement a statement
	 * @return a problem for each
	 */
	public List<SqlProblem> inDollarQuotes(SqlStatement statement) {
		if (this.values.isEmpty() || !statement.text().contains("${")) {
			return List.of();
		}
		return SqlLexer.lex(statement.text(), statement.line())
			.stream()
			.filter((token) -> token.type() == Type.DOLLAR_QUOTED)
			.flatMap((token) -> inDollarQuote(token).stream())
			.toList();
	}

	private List<SqlProblem> inDollarQuote(SqlToken token) {
		List<SqlProblem> problems = new ArrayList<>();
		Matcher matcher = IN_DOLLAR_QUOTE.matcher(token.text());
		while (matcher.find()) {
			if (this.values.containsKey(matcher.group(1))) {
				int line = token.line() + SqlCharacters.lineFeeds(token.text().substring(0, matcher.start()));
				problems.add(new SqlProblem(line,
						"The placeholder '${" + matcher.group(1) + "}' in a dollar quote is not replaced.",
						"Write the text as a literal in single quotes, or the value itself."));
			}
		}
		return problems;
	}

	private static Stream<String> names(String text) {
		return NAME.matcher(text).results().map((result) -> result.group(1));
	}

	private SqlStatement replace(SqlStatement statement, ProblemList problems) {
		PlaceholderReplacement replacement = new PlaceholderReplacement(this.values, problems);
		return statement.withText(replacement.apply(statement));
	}

}
