package dev.migrations.autoconfigure.commandline;

import java.io.Console;
import java.lang.reflect.Method;

import dev.migrations.autoconfigure.commandline.text.Palette;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Whether a person reads the output.
 */
final class Terminal {

	private Terminal() {
	}

	/**
	 * The colors of the answer.
	 * @param json whether the reader is a program
	 * @return colors on a terminal that understands them, unless NO_COLOR is set
	 */
	static Palette palette(boolean json) {
		return palette(!json && isPresent(), System.getenv("NO_COLOR"), System.getenv("TERM"));
	}

	static Palette palette(boolean terminal, @Nullable String noColor, @Nullable String term) {
		boolean colors = terminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
		return colors ? Palette.COLORED : Palette.PLAIN;
	}

	/**
	 * Whether standard input and output are a terminal.
	 * @return whether a person is there
	 */
	static boolean isPresent() {
		Console console = System.console();
		return console != null && isTerminal(console);
	}

	/*
	 * Since Java 22 there is a console without a terminal, too.
	 */
	private static boolean isTerminal(Console console) {
		Method method = ReflectionUtils.findMethod(Console.class, "isTerminal");
		return method == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(method, console));
	}

}
