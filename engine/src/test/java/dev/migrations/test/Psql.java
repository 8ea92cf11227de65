package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;

/**
 * PostgreSQL's own command line programs, as real processes.
 *
 * @param code the exit code
 * @param output what was written to standard output and standard error
 */
public record Psql(int code, String output) {

	private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

	/**
	 * Skip the test at hand when there is no psql.
	 */
	public static void assumeInstalled() {
		Assumptions.assumeTrue(version("psql") > 0, "No psql is on the path");
	}

	/**
	 * The version of a program.
	 * @param program the program
	 * @return its major version, or 0 when it is not on the path
	 */
	public static int version(String program) {
		try {
			Matcher version = VERSION.matcher(start(List.of(program, "--version")).output());
			return version.find() ? Integer.parseInt(version.group(1)) : 0;
		}
		catch (UncheckedIOException ex) {
			return 0;
		}
	}

	/**
	 * Run a script.
	 * @param database where
	 * @param script the script
	 * @return what came of it
	 */
	public static Psql run(TestDatabase database, String script) {
		return run(database, "postgres", script);
	}

	/**
	 * Run a script.
	 * @param database where
	 * @param user who logs in
	 * @param script the script
	 * @return what came of it
	 */
	public static Psql run(TestDatabase database, String user, String script) {
		try {
			Path file = Files.createTempFile("script", ".sql");
			try {
				Files.writeString(file, script);
				return start(List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", "localhost", "-p",
						String.valueOf(database.port()), "-U", user, "-d", database.name(), "-f", file.toString()));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Dump a database, but for the engine's own tables.
	 * @param database the database
	 * @return the dump
	 */
	public static String dump(TestDatabase database) {
		return start(List.of("pg_dump", "--inserts", "--encoding=UTF8", "-T", "*.migrations_*", "-h", "localhost", "-p",
				String.valueOf(database.port()), "-U", "postgres", database.name()))
			.output()
			.replaceAll("(?m)^\\\\(un)?restrict .*$", "");
	}

	private static Psql start(List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().put("PGCLIENTENCODING", "LATIN1");
			Process process = builder.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Psql(process.waitFor(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
