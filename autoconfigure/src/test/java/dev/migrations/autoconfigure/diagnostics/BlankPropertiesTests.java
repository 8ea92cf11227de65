package dev.migrations.autoconfigure.diagnostics;

import java.util.stream.Stream;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsProperties;
import dev.migrations.autoconfigure.TestMigrationEngine;
import dev.migrations.command.MigrationEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a blank value of any property means that it is not set.
 */
class BlankPropertiesTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
		.withBean(MigrationEngine.class, TestMigrationEngine::new);

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "${MIGRATIONS_TEST_MISSING:}" })
	void meanNotSet(String blank) {
		String[] properties = names().map((name) -> name + "=" + blank).toArray(String[]::new);
		assertThat(properties).hasSizeGreaterThan(30);
		this.contextRunner.withPropertyValues(properties)
			.run((context) -> assertThat(context.getBean(MigrationsProperties.class)).usingRecursiveComparison()
				.isEqualTo(defaults()));
	}

	@Test
	void leaveOthersAsTheyAre() {
		this.contextRunner
			.withPropertyValues("migrations.role=", "migrations.schema=${MIGRATIONS_TEST_MISSING:ops}",
					"migrations.placeholders.suffix=", "migrations.ddl.retries=3")
			.run((context) -> {
				MigrationsProperties properties = context.getBean(MigrationsProperties.class);
				assertThat(properties.role()).isNull();
				assertThat(properties.schema()).isEqualTo("ops");
				assertThat(properties.placeholders()).containsEntry("suffix", "");
				assertThat(properties.ddl().retries()).isEqualTo(3);
			});
	}

	@Test
	void doNotMakeUnknownNamesKnown() {
		this.contextRunner.withPropertyValues("migrations.tenants=").run((context) -> assertThat(context).hasFailed());
	}

	private static Stream<String> names() {
		return KnownProperties.of("migrations", MigrationsProperties.class)
			.names()
			.stream()
			.filter((name) -> !name.endsWith(".*"));
	}

	private static MigrationsProperties defaults() {
		return new Binder(new MapConfigurationPropertySource()).bindOrCreate("migrations", MigrationsProperties.class);
	}

}
