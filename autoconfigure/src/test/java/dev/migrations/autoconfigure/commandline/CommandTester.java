package dev.migrations.autoconfigure.commandline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * Runs commands in the JVM of the tests.
 */
public final class CommandTester {

	private final List<String> properties = new ArrayList<>();

	private Class<?> application = TestApplication.class;

	/**
	 * Run another application.
	 * @param application its class
	 * @return this tester
	 */
	public CommandTester application(Class<?> application) {
		this.application = application;
		return this;
	}

	/**
	 * Set a property.
	 * @param name its name
	 * @param value its value
	 * @return this tester
	 */
	public CommandTester property(String name, Object value) {
		this.properties.add("--" + name + "=" + value);
		return this;
	}

	/**
	 * Use a database.
	 * @param database the database
	 * @return this tester
	 */
	public CommandTester database(TestDatabase database) {
		return property("spring.datasource.url", database.url()).property("spring.datasource.username", "postgres")
			.property("spring.datasource.hikari.maximum-pool-size", 2)
			.property("logging.level.com.zaxxer.hikari", "error");
	}

	/**
	 * Use a folder of revision files.
	 * @param folder the folder
	 * @return this tester
	 */
	public CommandTester folder(ScriptFolder folder) {
		return property("migrations.locations", folder.location()).property("migrations.directory", folder.directory());
	}

	/**
	 * Run a command.
	 * @param words what stands behind {@code migrations}
	 * @return its exit code and output
	 */
	public Result run(String... words) {
		List<String> arguments = new ArrayList<>(this.properties);
		arguments.add("migrations");
		arguments.addAll(List.of(words));
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream capturedOut = new ByteArrayOutputStream();
		ByteArrayOutputStream capturedErr = new ByteArrayOutputStream();
		System.setOut(new PrintStream(capturedOut, true));
		System.setErr(new PrintStream(capturedErr, true));
		try {
			SpringApplication.run(this.application, arguments.toArray(String[]::new));
			throw new AssertionError("The application has started");
		}
		catch (CommandExitException ex) {
			return new Result(ex.getExitCode(), capturedOut.toString(StandardCharsets.UTF_8),
					capturedErr.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class })
	static class TestApplication {

	}

}
