package dev.migrations.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;

import org.springframework.core.io.DefaultResourceLoader;

/**
 * Loads revision files in a process of its own, which has as little memory as it is
 * given.
 */
public final class LoadingProcess {

	private LoadingProcess() {
	}

	/**
	 * Load a directory.
	 * @param directory the directory
	 * @param memory the option for the heap
	 * @return {@code loaded}, {@code refused}, or whatever was printed instead
	 */
	static String load(Path directory, String memory) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory,
				"-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath(), LoadingProcess.class.getName(),
				directory.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(1, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			return "hangs: " + output;
		}
		return output.lines().reduce((first, last) -> last).orElse("nothing");
	}

	private static String classPath() {
		return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
	}

	/**
	 * Load a directory and say what became of it.
	 * @param arguments the directory
	 */
	public static void main(String[] arguments) {
		try {
			ScriptDirectory.load(new ScriptSettings(List.of("file:" + arguments[0]), List.of(), Map.of(),
					new DefaultResourceLoader()));
			System.out.println("loaded");
		}
		catch (InvalidScriptsException ex) {
			System.out.println("refused");
		}
	}

}
