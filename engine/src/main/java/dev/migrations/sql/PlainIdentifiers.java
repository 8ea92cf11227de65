package dev.migrations.sql;

import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.sql.SqlToken.Type;

/**
 * Takes the quotes off identifiers that need none, for people to read.
 *
 * @param keywords the words that need quotes though they look like identifiers
 */
public record PlainIdentifiers(Set<String> keywords) {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	public PlainIdentifiers {
		keywords = Set.copyOf(keywords);
	}

	/**
	 * Take off needless quotes.
	 * @param sql a statement
	 * @return a statement of the same meaning
	 */
	public String apply(String sql) {
		StringBuilder plain = new StringBuilder(sql.length());
		SqlLexer.lex(sql, 1, (token) -> plain.append(unquote(token)));
		return plain.toString();
	}

	private String unquote(SqlToken token) {
		String text = token.text();
		if (token.type() != Type.QUOTED_IDENTIFIER || !text.startsWith("\"")) {
			return text;
		}
		String name = text.substring(1, text.length() - 1);
		return (PLAIN.matcher(name).matches() && !this.keywords.contains(name)) ? name : text;
	}

}
