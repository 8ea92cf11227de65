package dev.migrations.autoconfigure.commandline.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.PlainText;

/**
 * The colors of the output, or none.
 */
public enum Palette {

	/** For pipes, files, and people who set NO_COLOR. */
	PLAIN {

		@Override
		public String plain(String line) {
			return PlainText.line(line);
		}

		@Override
		String paint(String code, String text) {
			return text;
		}

	},

	/** For terminals. */
	COLORED {

		@Override
		public String plain(String line) {
			StringBuilder plain = new StringBuilder();
			Matcher codes = CODES.matcher(line);
			int end = 0;
			while (codes.find()) {
				plain.append(PlainText.line(line.substring(end, codes.start()))).append(codes.group());
				end = codes.end();
			}
			return plain.append(PlainText.line(line.substring(end))).toString();
		}

		@Override
		String paint(String code, String text) {
			return text.isEmpty() ? text : "\u001B[" + code + "m" + PlainText.line(text) + "\u001B[0m";
		}

	};

	private static final Pattern CODES = Pattern.compile("\\x1B\\[(33|36|1;31|1;32|2|0)m");

	/**
	 * Show the control characters in a line as escapes, all but the colors.
	 * @param line a line of an answer
	 * @return the line, fit to be printed
	 */
	public abstract String plain(String line);

	abstract String paint(String code, String text);

	String id(String text) {
		return paint("33", text);
	}

	String label(String text) {
		return paint("36", text);
	}

	String mark(Mark mark) {
		return paint((mark == Mark.UNKNOWN || mark == Mark.CHANGED) ? "1;31" : "1;32", mark.toString());
	}

	String quiet(String text) {
		return paint("2", text);
	}

}
