package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * The code at the beginning of a statement, read word by word.
 */
final class StatementWords {

	/*
	 * More than what matters of any statement.
	 */
	private static final int MAX_TOKENS = 200;

	private final String text;

	private final List<SqlToken> tokens = new ArrayList<>();

	private int position;

	StatementWords(String statement) {
		this.text = statement;
		SqlScanner scanner = new SqlScanner(statement, 1);
		while (scanner.hasNext() && this.tokens.size() < MAX_TOKENS) {
			SqlToken token = scanner.next();
			if (token.isCode()) {
				this.tokens.add(token);
			}
		}
	}

	/**
	 * Read one word.
	 * @return the word in upper case; empty at the end
	 */
	String next() {
		return (this.position < this.tokens.size()) ? upper(this.tokens.get(this.position++)) : "";
	}

	/**
	 * Skip words if they are the next ones; otherwise skip nothing.
	 * @param words the words in upper case
	 * @return whether they were skipped
	 */
	boolean skip(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (this.position + i >= this.tokens.size()
					|| !upper(this.tokens.get(this.position + i)).equals(words[i])) {
				return false;
			}
		}
		this.position += words.length;
		return true;
	}

	/**
	 * Skip what stands in parentheses, if that is next.
	 * @return it in upper case, a space before each word
	 */
	String skipParentheses() {
		StringJoiner text = new StringJoiner(" ", " ", "");
		if (skip("(")) {
			String word = next();
			while (!word.isEmpty() && !word.equals(")")) {
				text.add(word);
				word = next();
			}
		}
		return text.toString();
	}

	/**
	 * Read a name, qualified or not.
	 * @return the name as it is written, without white space; null when there is none, or
	 * one with Unicode escapes
	 */
	@Nullable String name() {
		StringBuilder name = new StringBuilder();
		do {
			if (this.position >= this.tokens.size() || !isIdentifier(this.tokens.get(this.position))) {
				return null;
			}
			name.append(name.isEmpty() ? "" : ".").append(this.tokens.get(this.position++).text());
		}
		while (skip("."));
		return name.toString();
	}

	/**
	 * What follows the words that were read.
	 * @return it as it is written
	 */
	String rest() {
		return this.text.substring((this.position > 0) ? this.tokens.get(this.position - 1).end() : 0);
	}

	private static boolean isIdentifier(SqlToken token) {
		return token.type() == Type.WORD || (token.type() == Type.QUOTED_IDENTIFIER && token.text().startsWith("\""));
	}

	private static String upper(SqlToken token) {
		return token.text().toUpperCase(Locale.ROOT);
	}

}
