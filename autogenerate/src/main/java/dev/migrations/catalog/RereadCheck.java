package dev.migrations.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check constraint around an expression of any type. It gives the expression to a
 * function that takes anything, so that the server neither converts it nor puts
 * parentheses around it.
 */
final class RereadCheck {

	private static final Pattern WRITTEN = Pattern
		.compile("(?s)(?:pg_catalog\\.)?num_nonnulls\\((.*)\\) (?:>|OPERATOR\\(pg_catalog\\.>\\)) 0");

	private RereadCheck() {
	}

	static String of(String name, String expression) {
		return "CONSTRAINT " + name + " CHECK (pg_catalog.num_nonnulls(" + expression + "\n) OPERATOR(pg_catalog.>) 0)";
	}

	/**
	 * Take the expression back.
	 * @param check the condition as the server writes it
	 * @return the bare expression
	 */
	static Optional<String> expression(String check) {
		Matcher matcher = WRITTEN.matcher(check);
		return matcher.matches() ? Optional.of(ExpressionText.of(matcher.group(1))) : Optional.empty();
	}

}
