package dev.migrations.autoconfigure.commandline;

import java.io.PrintStream;

/**
 * Stands in for standard output in command mode: whatever the application or a logging
 * system prints goes to standard error, and only the command's answer to the real one.
 */
final class DivertedOutput extends PrintStream {

	private final PrintStream original;

	private DivertedOutput(PrintStream original, PrintStream error) {
		super(error, true);
		this.original = original;
	}

	static void begin() {
		if (!isActive()) {
			System.setOut(new DivertedOutput(System.out, System.err));
		}
	}

	static boolean isActive() {
		return System.out instanceof DivertedOutput;
	}

	/**
	 * The real standard output.
	 * @return where the answer goes
	 */
	static PrintStream original() {
		return (System.out instanceof DivertedOutput diverted) ? diverted.original : System.out;
	}

	static void end() {
		System.setOut(original());
	}

}
