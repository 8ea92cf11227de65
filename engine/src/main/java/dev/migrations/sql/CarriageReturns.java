package dev.migrations.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.sql.SqlToken.Type;

/**
 * Writes literals and names with carriage returns so that they survive a file whose line
 * ends do not matter: as {@code E''} literals and {@code U&""} names, in which each of
 * them is an escape.
 */
public final class CarriageReturns {

	private static final Set<Type> QUOTES = Set.of(Type.STRING, Type.DOLLAR_QUOTED, Type.QUOTED_IDENTIFIER);

	private final List<SqlToken> tokens;

	private CarriageReturns(String text) {
		this.tokens = SqlLexer.lex(text, 1);
	}

	/**
	 * Rewrite the literals, dollar quotes and names that contain CR LF. They keep their
	 * meaning. What cannot be rewritten stays as it is.
	 * @param text SQL text, for a server with standard strings
	 * @return the text
	 */
	public static String escape(String text) {
		if (!text.contains("\r\n")) {
			return text;
		}
		CarriageReturns returns = new CarriageReturns(text);
		return IntStream.range(0, returns.tokens.size()).mapToObj(returns::escape).collect(Collectors.joining());
	}

	/**
	 * Find what still contains CR LF and would lose the carriage return.
	 * @param text rewritten SQL text
	 * @return where and what to do about it
	 */
	public static List<SqlProblem> lost(String text) {
		if (!text.contains("\r\n")) {
			return List.of();
		}
		return SqlLexer.lex(text, 1)
			.stream()
			.filter((token) -> QUOTES.contains(token.type()) && token.text().contains("\r\n"))
			.map((token) -> new SqlProblem(token.line(), "It contains CR LF, of which a revision file keeps LF alone.",
					"Write it as E'...\\r\\n...'."))
			.toList();
	}

	private String escape(int index) {
		SqlToken token = this.tokens.get(index);
		String text = token.text();
		if (!text.contains("\r\n")) {
			return text;
		}
		return switch (token.type()) {
			case DOLLAR_QUOTED -> {
				int length = text.indexOf('$', 1) + 1;
				yield literal(text.substring(length, text.length() - length));
			}
			case STRING -> isPart(index) ? text : string(index, text);
			case QUOTED_IDENTIFIER -> name(index, text);
			default -> text;
		};
	}

	private String string(int index, String text) {
		return switch (Character.toUpperCase(text.charAt(0))) {
			case '\'' -> literal(text.substring(1, text.length() - 1).replace("''", "'"));
			case 'E' -> escaped(text, "\\r\n");
			case 'U' -> hasEscapeCharacter(index) ? text : escaped(text, "\\000D\n");
			default -> text;
		};
	}

	private String name(int index, String text) {
		if (text.startsWith("\"")) {
			return "U&" + text.replace("\\", "\\\\").replace("\r\n", "\\000D\n");
		}
		return hasEscapeCharacter(index) ? text : escaped(text, "\\000D\n");
	}

	private static String literal(String value) {
		return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace("\r\n", "\\r\n") + "'";
	}

	/*
	 * A carriage return behind a backslash is escaped already.
	 */
	private static String escaped(String text, String replacement) {
		StringBuilder escaped = new StringBuilder();
		int copied = 0;
		for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
			int backslashes = at;
			while (text.charAt(backslashes - 1) == '\\') {
				backslashes--;
			}
			if ((at - backslashes) % 2 == 0) {
				escaped.append(text, copied, at).append(replacement);
				copied = at + 2;
			}
		}
		return escaped.append(text.substring(copied)).toString();
	}

	/*
	 * Of a literal that is continued on another line, the first part tells how all are
	 * read.
	 */
	private boolean isPart(int index) {
		return isString(neighbor(index, 1)) || isString(neighbor(index, -1));
	}

	private boolean hasEscapeCharacter(int index) {
		int next = neighbor(index, 1);
		return next >= 0 && this.tokens.get(next).isWord("UESCAPE");
	}

	private boolean isString(int index) {
		return index >= 0 && this.tokens.get(index).type() == Type.STRING;
	}

	private int neighbor(int index, int step) {
		int neighbor = index + step;
		while (neighbor >= 0 && neighbor < this.tokens.size() && !this.tokens.get(neighbor).isCode()) {
			neighbor += step;
		}
		return (neighbor < this.tokens.size()) ? neighbor : -1;
	}

}
