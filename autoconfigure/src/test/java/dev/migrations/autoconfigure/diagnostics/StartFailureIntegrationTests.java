package dev.migrations.autoconfigure.diagnostics;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests of what a user reads when the start fails.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	@Test
	void explainsFailedStatement(CapturedOutput output) {
		start("--migrations.locations=classpath:revisions/broken", "--spring.flyway.enabled=false");
		assertThat(output).containsSubsequence("APPLICATION FAILED TO START", "Description:", "18f8cd9baed4", "one.sql",
				"42P01", "Action:");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void explainsAllProblemsOfScripts(CapturedOutput output) {
		start("--migrations.locations=classpath:revisions/orphans", "--spring.flyway.enabled=false");
		assertThat(output).containsSubsequence("Description:", "bbbb00000001", System.lineSeparator(), "bbbb00000002",
				"Action:");
	}

	@Test
	void explainsPendingRevisions(CapturedOutput output) {
		start("--migrations.locations=classpath:revisions/person", "--spring.flyway.enabled=false",
				"--migrations.auto-upgrade=false", "--migrations.when-behind=fail");
		assertThat(output).containsSubsequence("Description:", "The database is behind: '18f8cd9baed4'", "Action:",
				"Run 'migrations upgrade'");
	}

	@Test
	void explainsOtherDatabase(CapturedOutput output) {
		start("--spring.datasource.url=jdbc:h2:mem:start-failure", "--spring.datasource.username=sa",
				"--migrations.locations=classpath:revisions/person", "--spring.flyway.enabled=false");
		assertThat(output).containsSubsequence("Description:", "'H2'", "PostgreSQL", "Action:",
				"spring.datasource.url");
	}

	@Test
	void explainsFlywayOnSameDataSource(CapturedOutput output) {
		start("--migrations.locations=classpath:revisions/person");
		assertThat(output).containsSubsequence("Description:", "Flyway ('flyway')", "Action:",
				"spring.flyway.enabled=false");
	}

	private void start(String... arguments) {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(TestApplication.class).web(WebApplicationType.NONE)
				.properties("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres")
				.run(arguments));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
			MigrationsAutoConfiguration.class })
	static class TestApplication {

	}

}
