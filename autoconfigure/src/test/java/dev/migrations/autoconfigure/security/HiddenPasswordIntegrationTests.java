package dev.migrations.autoconfigure.security;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.commandline.CommandTester;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Connects in all the ways that fail: no output shows the password, not even a stack
 * trace or our own debug lines.
 */
@ExtendWith(OutputCaptureExtension.class)
class HiddenPasswordIntegrationTests {

	private static final String SECRET = "s3cr3t";

	private static final TestDatabase database = PostgresServer.createDatabase();

	private static final Role role = Role.create(database, "hidden").password("another");

	@TempDir
	private Path directory;

	static Stream<List<String>> connections() {
		return urls().flatMap((url) -> Stream.of(
				List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + role.name(),
						"--spring.datasource.password=" + SECRET, "--spring.datasource.hikari.connection-timeout=300"),
				List.of("--migrations.url=" + url, "--migrations.username=" + role.name(),
						"--migrations.password=" + SECRET)));
	}

	private static Stream<String> urls() {
		String place = "localhost:%s/%s".formatted(database.port(), database.name());
		return Stream.of("jdbc:postgresql://" + place, "jdbc:postgresql://" + place + "?password=" + SECRET,
				"jdbc:postgresql://" + place + "?user=%s&password=%s".formatted(role.name(), SECRET),
				"jdbc:postgresql://localhost:1/none?password=" + SECRET,
				"jdbc:postgresql://host.invalid/none?password=" + SECRET,
				"jdbc:postgresql://%s:%s@%s".formatted(role.name(), SECRET, place),
				"jdbc:postgresql://%s:%s@localhost/none".formatted(role.name(), SECRET),
				"jdbc:postgresql://localhost:port/none?password=" + SECRET,
				"jdbc:postgresql:/localhost/none?password=" + SECRET,
				"jdbc:postgresql://localhost:99999/none?password=" + SECRET,
				"jdbc:postgresql://" + place + "?sslmode=wrong&password=" + SECRET,
				"jdbc:postgresql://" + place + "?connectTimeout=wrong&password=" + SECRET,
				"jdbc:postgresql://local host/none?password=" + SECRET,
				"jdbc:postgresql://%41%ZZ/none?password=" + SECRET, "jdbc:nothing://localhost/none?password=" + SECRET,
				"postgresql://%s:%s@localhost/none".formatted(role.name(), SECRET),
				"postgres://%s:%s@localhost/none".formatted(role.name(), SECRET),
				"jdbc:postgresql://" + place + "?password=50%" + SECRET);
	}

	@ParameterizedTest
	@MethodSource("connections")
	void showsNoPasswordWhenAStartFails(List<String> connection, CapturedOutput output) {
		folder();
		List<String> arguments = new ArrayList<>(connection);
		arguments.add("--migrations.locations=file:" + this.directory);
		arguments.add("--logging.level.dev.migrations=debug");
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(TestApplication.class).web(WebApplicationType.NONE)
				.run(arguments.toArray(String[]::new)));
		assertThat(output.toString()).containsAnyOf("APPLICATION FAILED TO START", "Application run failed")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@MethodSource("connections")
	void showsNoPasswordWhenACommandFails(List<String> connection, CapturedOutput output) {
		List<String> words = new ArrayList<>(connection);
		words.addAll(0, List.of("current", "--stacktrace", "--logging.level.dev.migrations=debug"));
		var result = new CommandTester().folder(folder()).run(words.toArray(String[]::new));
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.err()).contains("error: ").doesNotContain(SECRET);
		assertThat(result.out()).isEmpty();
		assertThat(output.toString()).doesNotContain(SECRET);
	}

	private ScriptFolder folder() {
		return new ScriptFolder(this.directory).revision("a1", "SELECT 1;", null);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class })
	static class TestApplication {

	}

}
