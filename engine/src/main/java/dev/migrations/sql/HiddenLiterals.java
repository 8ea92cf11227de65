package dev.migrations.sql;

/**
 * Hides the literals of a statement that is kept or shown: they may be passwords or other
 * values of placeholders. An index keeps those of its definition.
 */
public final class HiddenLiterals {

	private static final String HIDDEN = "'...'";

	private HiddenLiterals() {
	}

	/**
	 * Hide the literals.
	 * @param statement the text of one statement
	 * @return the same without comments, and with {@code '...'} for each literal
	 */
	public static String of(String statement) {
		if (StatementEffect.of(statement) instanceof StatementEffect.CreateIndex) {
			return statement;
		}
		StringBuilder text = new StringBuilder();
		SqlLexer.lex(statement, 1, (token) -> text.append(shown(token)));
		return text.toString().strip();
	}

	private static String shown(SqlToken token) {
		return switch (token.type()) {
			case STRING, DOLLAR_QUOTED -> HIDDEN;
			case LINE_COMMENT, BLOCK_COMMENT -> "";
			default -> token.text();
		};
	}

}
