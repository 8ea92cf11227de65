package dev.migrations.autoconfigure.actuate;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.TestMigrationEngine;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpointAutoConfiguration}.
 */
class MigrationsEndpointAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class));

	private final ApplicationContextRunner exposingRunner = this.contextRunner
		.withPropertyValues("management.endpoints.web.exposure.include=migrations")
		.withBean(TestMigrationEngine.class, TestMigrationEngine::new);

	@Test
	void hasEndpointWhenExposed() {
		this.exposingRunner.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void hasNoEndpointWhenNotExposed() {
		this.exposingRunner.withPropertyValues("management.endpoints.web.exposure.include=info")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void hasNoEndpointWithoutAccess() {
		this.exposingRunner.withPropertyValues("management.endpoint.migrations.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void hasNoEndpointWhenDisabled() {
		this.exposingRunner.withPropertyValues("migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void hasNoEndpointWithoutEngine() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void backsOffWithoutActuator() {
		this.exposingRunner.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationsEndpointAutoConfiguration.class));
	}

	@Test
	void backsOffWhenUserHasEndpoint() {
		this.exposingRunner
			.withBean("own", MigrationsEndpoint.class,
					() -> new MigrationsEndpoint(new StaticApplicationContext(), false))
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class).hasBean("own"));
	}

}
