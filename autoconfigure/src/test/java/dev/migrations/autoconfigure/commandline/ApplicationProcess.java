package dev.migrations.autoconfigure.commandline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.test.TestDatabase;

/**
 * Runs a test application as a process of its own.
 */
public final class ApplicationProcess {

	/**
	 * They bring a logging configuration of their own.
	 */
	private static final Pattern ENGINE_TESTS = Pattern.compile("engine/target/test-classes|-tests\\.jar$");

	private static final Pattern AUTOGENERATE = Pattern.compile("autogenerate/target/|migrations-autogenerate-");

	private final Class<?> application;

	private Predicate<String> without = ENGINE_TESTS.asPredicate();

	private final List<String> virtualMachine = new ArrayList<>(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1",
			"-Dspring.flyway.enabled=false", "-Dspring.liquibase.enabled=false", "-Dserver.port=0"));

	private final Map<String, String> environment = new LinkedHashMap<>();

	ApplicationProcess(Class<?> application) {
		this.application = application;
	}

	ApplicationProcess property(String name, Object value) {
		this.virtualMachine.add("-D" + name + "=" + value);
		return this;
	}

	ApplicationProcess option(String option) {
		this.virtualMachine.add(option);
		return this;
	}

	ApplicationProcess withoutAutogenerate() {
		this.without = this.without.or(AUTOGENERATE.asPredicate());
		return this;
	}

	ApplicationProcess environment(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	ApplicationProcess database(TestDatabase database) {
		return property("spring.datasource.url", database.url()).property("spring.datasource.username", "postgres");
	}

	ApplicationProcess folder(Path folder) {
		return property("migrations.locations", "file:" + folder).property("migrations.directory", folder);
	}

	Result run(String... arguments) {
		try {
			return result(start(arguments));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.virtualMachine);
		command.addAll(List.of("-cp", classPath(), this.application.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(this.environment);
		return builder.start();
	}

	private String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(classPath.split(File.pathSeparator))
			.filter(this.without.negate())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static Result result(Process process) throws InterruptedException {
		// Not in the common pool, which may have but one thread
		Executor threads = (task) -> new Thread(task).start();
		CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()), threads);
		CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), threads);
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
		}
		return new Result(process.waitFor(), out.join(), err.join());
	}

	private static String read(InputStream stream) {
		try {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a process ended.
	 *
	 * @param code the exit code
	 * @param out standard output
	 * @param err standard error
	 */
	public record Result(int code, String out, String err) {

		/**
		 * The lines of standard output.
		 * @return the lines
		 */
		public List<String> lines() {
			return this.out.lines().toList();
		}

		/**
		 * The lines of standard error.
		 * @return the lines
		 */
		public List<String> errors() {
			return this.err.lines().toList();
		}

	}

}
