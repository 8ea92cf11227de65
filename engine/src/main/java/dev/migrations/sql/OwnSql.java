package dev.migrations.sql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL of the engine's own, none of whose names is looked up in the search path: whoever
 * may create something in a schema of the path could otherwise have an operator or a
 * function of his run with the rights of the migrating user.
 * <ol>
 * <li>Operators stand between white space and are qualified here. All of them then bind
 * equally strongly, from left to right: mixed ones need parentheses.</li>
 * <li>What implies an operator without naming it is refused: {@code IN}, {@code LIKE},
 * {@code BETWEEN}, {@code IS DISTINCT FROM}, {@code NULLIF}, {@code CASE x WHEN},
 * {@code USING} and {@code NATURAL}.</li>
 * <li>Functions, types, catalogs and collations without their schema are refused.
 * Keywords are written in capital letters, which tells them from functions.</li>
 * </ol>
 */
public final class OwnSql {

	private static final Pattern UNCHANGED = Pattern
		.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|OPERATOR\\(pg_catalog\\.[^)]++\\)");

	private static final Pattern OPERATOR = Pattern.compile("(?<=\\s)(?<!SELECT\\s)([-+*/<>=~!&|]++)(?=\\s)");

	private static final Pattern REFUSED = Pattern.compile("""
			([<>=~!&|]++\
			|\\b(?:IN|LIKE|ILIKE|SIMILAR|BETWEEN|OVERLAPS|NULLIF|USING|NATURAL)\\b\
			|\\bDISTINCT\\s++FROM\\b\
			|\\bCASE\\s++(?!WHEN\\b)\
			|::(?!pg_catalog\\.|(?:bigint|bit|boolean|integer|varchar)\\b)\
			|\\bCOLLATE\\s++(?!pg_catalog\\.)\
			|(?<![\\w.:])(?!varchar\\()(?:[a-z_]\\w*+\\(|pg_(?!catalog\\.)\\w++))""");

	private static final Pattern TOKEN = Pattern.compile(UNCHANGED + "|" + OPERATOR + "|" + REFUSED);

	private OwnSql() {
	}

	/**
	 * Qualify the operators of a statement.
	 * @param sql the statement, or a part of one
	 * @return the same with operators of {@code pg_catalog}
	 * @throws IllegalArgumentException if something else would be looked up in the search
	 * path
	 */
	public static String of(String sql) {
		return TOKEN.matcher(sql).replaceAll((token) -> Matcher.quoteReplacement(replacement(sql, token)));
	}

	private static String replacement(String sql, MatchResult token) {
		if (token.group(2) != null) {
			throw new IllegalArgumentException(
					"'%s' is looked up in the search path: %s".formatted(token.group().strip(), sql));
		}
		return (token.group(1) != null) ? "OPERATOR(pg_catalog." + token.group() + ")" : token.group();
	}

}
