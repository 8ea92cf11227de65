package dev.migrations.autoconfigure.commandline.text;

/**
 * The colors of the output, or none.
 */
public enum Palette {

	/** For pipes, files, and people who set NO_COLOR. */
	PLAIN {

		@Override
		String paint(String code, String text) {
			return text;
		}

	},

	/** For terminals. */
	COLORED {

		@Override
		String paint(String code, String text) {
			return text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
		}

	};

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
