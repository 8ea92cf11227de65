package dev.migrations.autoconfigure.commandline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How this JVM was launched.
 */
final class Launch {

	private static final List<String> TESTS = List.of("org.junit.", "org.testng.", "org.springframework.boot.test.",
			"org.springframework.test.", "cucumber.runtime.");

	private static final String BUILDER = "org.springframework.boot.builder.SpringApplicationBuilder";

	private Launch() {
	}

	/**
	 * Whether the application's {@code main} method is what runs, so that the JVM is ours
	 * to exit. False in a test.
	 * @return whether the current thread is the main thread outside a test
	 */
	static boolean isFromMain() {
		return Thread.currentThread().getName().equals("main")
				&& walk((frames) -> frames.noneMatch((frame) -> isTest(frame.getClassName())));
	}

	/**
	 * Whether the context that starts will be the parent of another.
	 * @return whether a builder starts it for its child
	 */
	static boolean isOfParentContext() {
		return walk((frames) -> frames.anyMatch((frame) -> frame.getClassName().equals(BUILDER)
				&& frame.getMethodName().equals("configureAsChildIfNecessary")));
	}

	/**
	 * The command that the JVM was launched with, as far as it can be told.
	 * @return what is asked for, or empty if it is not in command mode
	 */
	static Optional<CommandArguments> command() {
		return command(System.getProperty("sun.java.command", ""), System.getProperty("java.class.path", ""));
	}

	static Optional<CommandArguments> command(String line, String classPath) {
		boolean jar = !classPath.isEmpty() && line.startsWith(classPath + " ");
		String arguments = jar ? line.substring(classPath.length()) : line.replaceFirst("^\\S+", "");
		return CommandArguments.of(arguments.strip().split("\\s+"));
	}

	private static boolean isTest(String className) {
		return TESTS.stream().anyMatch(className::startsWith);
	}

	private static boolean walk(Predicate<Stream<StackWalker.StackFrame>> question) {
		return StackWalker.getInstance().walk(question::test);
	}

}
