package dev.migrations.compare;

import java.util.regex.Pattern;

/**
 * Looks into expressions as PostgreSQL spells them.
 */
final class Expressions {

	private Expressions() {
	}

	/**
	 * Whether an expression seems to mention a column. It may say so of a word that is
	 * something else, never the other way round.
	 * @param expression the expression
	 * @param column the column's name
	 * @return whether the name is there, plain or quoted
	 */
	static boolean mention(String expression, String column) {
		String quoted = '"' + column.replace("\"", "\"\"") + '"';
		return expression.contains(quoted)
				|| Pattern.compile("(?<![\\w$\"])" + Pattern.quote(column) + "(?![\\w$\"])").matcher(expression).find();
	}

}
