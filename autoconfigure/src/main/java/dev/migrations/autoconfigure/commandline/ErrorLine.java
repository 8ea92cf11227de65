package dev.migrations.autoconfigure.commandline;

import dev.migrations.PlainText;

/**
 * Prints the line that says why a command was refused.
 */
final class ErrorLine {

	private ErrorLine() {
	}

	static void print(String text) {
		System.err.println("error: " + PlainText.lines(text));
		System.err.flush();
	}

}
