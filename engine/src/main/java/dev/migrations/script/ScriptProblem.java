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

	@Override
	public String toString() {
		String place = this.source + ((this.line > 0) ? ":" + this.line : "");
		return "%s: %s %s".formatted(place, this.message, this.remedy);
	}

}
