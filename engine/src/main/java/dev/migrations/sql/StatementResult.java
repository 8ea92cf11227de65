package dev.migrations.sql;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a statement's text whether it may give rows.
 */
public final class StatementResult {

	private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE", "FETCH", "EXECUTE",
			"EXPLAIN", "SHOW");

	private static final Pattern RETURNING = Pattern.compile("\\bRETURNING\\b", Pattern.CASE_INSENSITIVE);

	private StatementResult() {
	}

	/**
	 * Whether a statement may give rows.
	 * @param statement one statement
	 * @return true where it cannot be excluded by the words that it begins with, or by
	 * the lack of {@code RETURNING}
	 */
	public static boolean mayHaveRows(String statement) {
		StatementWords words = new StatementWords(statement);
		String first = words.next();
		while (first.equals("(")) {
			first = words.next();
		}
		return QUERIES.contains(first) || RETURNING.matcher(statement).find();
	}

}
