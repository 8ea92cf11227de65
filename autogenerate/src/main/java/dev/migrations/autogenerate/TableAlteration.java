package dev.migrations.autogenerate;

import java.util.List;
import java.util.Locale;

import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;

/**
 * What a statement does to a table, as far as it matters to who owns what.
 */
enum TableAlteration {

	/**
	 * Gives the table or something in it another name.
	 */
	RENAME,

	/**
	 * Changes the type of a column, for which PostgreSQL makes anew what depends on it.
	 */
	TYPE,

	/**
	 * Anything else.
	 */
	OTHER;

	static TableAlteration of(String sql) {
		if (!sql.regionMatches(true, 0, "ALTER", 0, "ALTER".length())) {
			return OTHER;
		}
		List<String> words = SqlLexer.lex(sql, 1)
			.stream()
			.filter(SqlToken::isCode)
			.map((token) -> token.text().toUpperCase(Locale.ROOT))
			.toList();
		if (words.size() < 2 || !words.get(1).equals("TABLE")) {
			return OTHER;
		}
		if (words.contains("RENAME")) {
			return RENAME;
		}
		return words.contains("TYPE") ? TYPE : OTHER;
	}

}
