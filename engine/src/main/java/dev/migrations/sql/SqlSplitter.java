package dev.migrations.sql;

/**
 * Splits the text of a script into statements, where psql would.
 */
public final class SqlSplitter {

	private SqlSplitter() {
	}

	/**
	 * Split a text. CR LF line ends are read as LF, and a byte order mark is ignored.
	 * @param text the text
	 * @param firstLine the number of its first line in the file
	 * @return the statements, and all problems with them
	 */
	public static SqlScript split(String text, int firstLine) {
		String normalized = text.replace("\r\n", "\n");
		StatementCollector collector = new StatementCollector(normalized);
		SqlLexer.lex(normalized, firstLine).forEach(collector::accept);
		return collector.toScript();
	}

}
