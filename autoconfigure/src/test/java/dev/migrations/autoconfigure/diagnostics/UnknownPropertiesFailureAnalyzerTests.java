package dev.migrations.autoconfigure.diagnostics;

import java.util.Map;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.TestMigrationEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link UnknownPropertiesFailureAnalyzer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnknownPropertiesFailureAnalyzerTests {

	@Test
	void namesAllUnknownPropertiesWithOriginAndNearest(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application().run("--spring.config.name=unknown-properties"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The property 'migrations.auto-upgrad' is unknown "
					+ "(class path resource [unknown-properties.properties] - 1:24)."
					+ " The nearest known one is 'migrations.auto-upgrade'.")
			.contains("The property 'migrations.pasword' is unknown "
					+ "(class path resource [unknown-properties.properties] - 3:20)."
					+ " The nearest known one is 'migrations.password'.")
			.contains("Correct or remove the unknown properties.")
			.doesNotContain("secret");
	}

	@Test
	void failsForUnknownPropertyOfCommandLine(CapturedOutput output) {
		assertThatException().isThrownBy(() -> application().run("--migrations.tarket=heads"));
		assertThat(output).contains("The nearest known one is 'migrations.target'.");
	}

	@Test
	void acceptsAnythingFromEnvironment() {
		SpringApplication application = application();
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("MIGRATIONS_PORT", "tcp://10.0.0.7:5432", "MIGRATIONS_SERVICE_HOST", "10.0.0.7",
									"MIGRATIONS_PORT_5432_TCP_ADDR", "10.0.0.7")));
		application.setEnvironment(environment);
		application.run().close();
	}

	@Test
	void acceptsFreeNamesInMaps() {
		application().run("--migrations.placeholders.owner=shop").close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations.tenants=a,b", "migrations.tenants[0]=a",
			"migrations.instances.two.url=jdbc:postgresql://localhost/two" })
	void failsForWhatDoesNothing(String property, CapturedOutput output) {
		assertThatException().isThrownBy(() -> application().run("--" + property));
		assertThat(output).contains("The property '" + property.split("=")[0] + "' is unknown");
	}

	private SpringApplication application() {
		return new SpringApplicationBuilder(TestApplication.class).web(WebApplicationType.NONE).build();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class TestApplication {

		@Bean
		TestMigrationEngine engine() {
			return new TestMigrationEngine();
		}

	}

}
