package dev.migrations.catalog;

import java.util.List;
import java.util.Set;

import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * Whether the server names collation and operator class of an index element when it
 * writes the index down: it does where they are not what it would choose by itself.
 *
 * @param hasCollation whether the collation is named
 * @param hasOperatorClass whether the operator class is named
 */
record ElementDefinition(boolean hasCollation, boolean hasOperatorClass) {

	private static final String COLLATE = "COLLATE";

	private static final Set<String> ORDER = Set.of("DESC", "NULLS");

	/**
	 * Read the definition of an index.
	 * @param index the definition of the whole index
	 * @param position the element's position, from 0
	 * @param term the element's column or expression in that definition
	 * @return what is said of the element
	 */
	static ElementDefinition of(String index, int position, String term) {
		String element = element(index, position);
		if (!element.startsWith(term)) {
			throw new IllegalStateException("'" + term + "' does not begin '" + element + "'");
		}
		List<SqlToken> tokens = code(element.substring(term.length()));
		boolean hasCollation = !tokens.isEmpty() && tokens.get(0).text().equals(COLLATE);
		int next = hasCollation ? endOfName(tokens, 1) : 0;
		return new ElementDefinition(hasCollation, next < tokens.size() && !ORDER.contains(tokens.get(next).text()));
	}

	private static List<SqlToken> code(String sql) {
		return SqlLexer.lex(sql, 1).stream().filter(SqlToken::isCode).toList();
	}

	private static int endOfName(List<SqlToken> tokens, int start) {
		int end = start + 1;
		while (end < tokens.size() && tokens.get(end).text().equals(".")) {
			end += 2;
		}
		return end;
	}

	private static String element(String index, int position) {
		int depth = 0;
		int element = -1;
		int start = 0;
		for (SqlToken token : SqlLexer.lex(index, 1)) {
			boolean first = token.type() == Type.OPEN_PARENTHESIS && depth++ == 0;
			boolean last = token.type() == Type.CLOSE_PARENTHESIS && --depth == 0;
			if (first || last || (depth == 1 && token.text().equals(","))) {
				if (element++ == position) {
					return index.substring(start, token.offset()).strip();
				}
				start = token.end();
			}
		}
		throw new IllegalStateException("There is no element " + position + " in '" + index + "'");
	}

}
