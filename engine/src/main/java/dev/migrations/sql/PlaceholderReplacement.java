package dev.migrations.sql;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.sql.SqlToken.Type;

/**
 * Replaces the placeholders of one statement.
 */
final class PlaceholderReplacement {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\$\\{|\\$\\{([^${}]*)}");

	private final Map<String, String> values;

	private final ProblemList problems;

	PlaceholderReplacement(Map<String, String> values, ProblemList problems) {
		this.values = values;
		this.problems = problems;
	}

	String apply(SqlStatement statement) {
		StringBuilder replaced = new StringBuilder();
		String text = statement.text();
		int from = 0;
		int line = statement.line();
		for (SqlToken token : SqlLexer.lex(text, line)) {
			if (token.type() == Type.DOLLAR_QUOTED) {
				replaced.append(replace(text.substring(from, token.offset()), line)).append(token.text());
				from = token.end();
				line = token.line() + SqlCharacters.lineFeeds(token.text());
			}
		}
		return replaced.append(replace(text.substring(from), line)).toString();
	}

	private String replace(String text, int line) {
		StringBuilder replaced = new StringBuilder();
		Matcher matcher = PLACEHOLDER.matcher(text);
		int counted = 0;
		int current = line;
		while (matcher.find()) {
			current += SqlCharacters.lineFeeds(text.substring(counted, matcher.start()));
			counted = matcher.start();
			String value = (matcher.group(1) != null) ? value(matcher, current) : "${";
			matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
		}
		return matcher.appendTail(replaced).toString();
	}

	private String value(MatchResult match, int line) {
		String value = this.values.get(match.group(1));
		if (value != null) {
			return value;
		}
		this.problems.add(unknown(match.group(1), line));
		return match.group();
	}

	private SqlProblem unknown(String name, int line) {
		return new SqlProblem(line,
				"The placeholder '${%s}' is unknown; known are '%s'.".formatted(name,
						String.join("', '", new TreeSet<>(this.values.keySet()))),
				"Configure 'migrations.placeholders.%s', or write '$${' for a literal '${'.".formatted(name));
	}

}
