package dev.migrations.sql;

/**
 * Quotes text between dollar signs, so that it can be read as it is.
 */
public final class DollarQuote {

	private static final String TAG = "migrations";

	private DollarQuote() {
	}

	/**
	 * Quote a text.
	 * @param text the text
	 * @return the text between two delimiters that it does not contain
	 */
	public static String quote(String text) {
		String delimiter = "$" + TAG + "$";
		for (int i = 1; (text + delimiter).indexOf(delimiter) < text.length(); i++) {
			delimiter = "$" + TAG + i + "$";
		}
		return delimiter + text + delimiter;
	}

}
