package dev.migrations.sql;

/**
 * A line comment.
 *
 * @param line the line it stands on
 * @param text the comment with its two hyphens, without the line end
 */
public record SqlComment(int line, String text) {

	static SqlComment of(SqlToken token) {
		return new SqlComment(token.line(), token.text());
	}

}
