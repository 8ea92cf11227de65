package dev.migrations.autoconfigure.commandline;

/**
 * Prints the line that says why a command was refused.
 */
final class ErrorLine {

	private ErrorLine() {
	}

	static void print(String text) {
		System.err.println("error: " + text);
		System.err.flush();
	}

}
