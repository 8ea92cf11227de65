package dev.migrations.script;

/**
 * A mistake in a revision script.
 *
 * @param source the file or class
 * @param line the line, from 1; 0 when the mistake has none
 * @param message what is wrong, as a sentence
 * @param remedy what to write instead, as a sentence
 */
public record ScriptProblem(String source, int line, String message, String remedy) {

	private static final int LONGEST = 1000;

	public ScriptProblem {
		message = shorten(message);
		remedy = shorten(remedy);
	}

	/*
	 * What is quoted from a file may be the whole of it.
	 */
	private static String shorten(String text) {
		int half = LONGEST / 2;
		return (text.length() <= LONGEST) ? text
				: text.substring(0, half) + " ... " + text.substring(text.length() - half);
	}

	@Override
	public String toString() {
		String place = this.source + ((this.line > 0) ? ":" + this.line : "");
		return "%s: %s %s".formatted(place, this.message, this.remedy);
	}

}
