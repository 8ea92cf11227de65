package dev.migrations.catalog;

import java.util.regex.Pattern;

/**
 * Tells expressions that the server wrote and would surely write again: a number, a
 * literal with its type, the value of a keyword, or a function without arguments but for
 * the name of a sequence.
 */
final class StableExpression {

	private static final String LITERAL = "'(?:[^']|'')*+'";

	private static final String TYPE = "[a-z]+(?: [a-z]+)*+(?:\\[\\])?";

	private static final String FUNCTION = "[a-z_][a-z_0-9]*+";

	private static final Pattern STABLE = Pattern
		.compile("\\d++(?:\\.\\d++)?|true|false|CURRENT_DATE|CURRENT_TIMESTAMP|(?:" + LITERAL + "|NULL)::" + TYPE + "|"
				+ FUNCTION + "\\(\\)|nextval\\(" + LITERAL + "::regclass\\)");

	private StableExpression() {
	}

	static boolean test(Expression expression) {
		return STABLE.matcher(expression.sql()).matches();
	}

}
