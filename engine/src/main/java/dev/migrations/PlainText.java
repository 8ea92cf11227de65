package dev.migrations;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text from outside, such as that of rows, server messages and file names, safe to
 * show to people: control characters and characters that turn the direction of writing
 * are shown as escapes instead of taking effect on a terminal or in a log.
 */
public final class PlainText {

	private static final String HARMFUL = "\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F"
			+ "\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF";

	private static final Pattern IN_LINES = Pattern.compile("\\r(?!\\n)|(?!\\r\\n)[" + HARMFUL + "]");

	private static final Pattern IN_LINE = Pattern.compile("[\\n" + HARMFUL + "]");

	private static final Pattern AT_THE_LEFT = Pattern.compile("\\n(?=[^\\s-])(?!Caused by: )");

	private PlainText() {
	}

	/**
	 * Show text on one line.
	 * @param text any text
	 * @return the text, each harmful character and each line end as an escape such as
	 * <code>&#92;u001b</code>
	 */
	public static String line(String text) {
		return escape(IN_LINE, text);
	}

	/**
	 * Show text on its own lines.
	 * @param text any text
	 * @return the text, each harmful character but line ends as an escape
	 */
	public static String lines(String text) {
		return escape(IN_LINES, text);
	}

	/**
	 * Show text on lines of which all but the first are indented, so that none can be
	 * taken for a line of its own.
	 * @param text any text
	 * @return the text, each harmful character but line ends as an escape
	 */
	public static String indented(String text) {
		return lines(text).replace("\n", "\n    ");
	}

	/**
	 * Show a message that may have lines of its own: those that begin at the left are
	 * indented, so that none can be taken for another message.
	 * @param text any text
	 * @return the text, each harmful character but line ends as an escape
	 */
	public static String message(String text) {
		return AT_THE_LEFT.matcher(lines(text)).replaceAll("\n    ");
	}

	/**
	 * Show where a failure comes from.
	 * @param failure the failure
	 * @return its stack trace, as {@link #message} shows it
	 */
	public static String stackTrace(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text, true));
		return message(text.toString());
	}

	private static String escape(Pattern pattern, String text) {
		return pattern.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(escape(match.group().charAt(0))));
	}

	private static String escape(char character) {
		return switch (character) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			default -> "\\u" + HexFormat.of().toHexDigits(character);
		};
	}

}
