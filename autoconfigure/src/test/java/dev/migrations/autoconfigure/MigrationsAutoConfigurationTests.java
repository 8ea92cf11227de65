package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsAutoConfiguration}.
 */
class MigrationsAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true");

	private final ApplicationContextRunner engineRunner = this.contextRunner
		.withUserConfiguration(EngineConfiguration.class);

	@Test
	void backsOffWithoutDataSource() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(MigrationEngine.class)
			.doesNotHaveBean(MigrationInitializer.class)
			.doesNotHaveBean(MigrationsProperties.class)
			.doesNotHaveBean(SchemaManagementProvider.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations.url=", "migrations.url= ", "migrations.url=${MIGRATIONS_TEST_URL:}" })
	void backsOffWithBlankUrl(String property) {
		this.contextRunner.withPropertyValues(property)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationEngine.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations.enabled=", "migrations.auto-upgrade=", "migrations.when-behind=" })
	void takesBlankForNotSet(String property) {
		this.engineRunner.withPropertyValues(property)
			.run((context) -> assertThat(context.getBean(TestMigrationEngine.class).calls())
				.containsExactly("upgrade"));
	}

	@Test
	void backsOffWithoutEngineOnClassPath() {
		this.engineRunner.withClassLoader(new FilteredClassLoader(MigrationEngine.class))
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsAutoConfiguration.class));
	}

	@Test
	void wiresNothingWhenDisabled() {
		this.engineRunner.withPropertyValues("migrations.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(MigrationInitializer.class)
				.doesNotHaveBean(MigrationsProperties.class)
				.doesNotHaveBean(SchemaManagementProvider.class);
			assertThat(context.getBean(TestMigrationEngine.class).calls()).isEmpty();
		});
	}

	@Test
	void worksWithoutOtherMigrationToolsOnClassPath() {
		this.engineRunner.withClassLoader(new FilteredClassLoader(Flyway.class, SpringLiquibase.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationToolConflictPostProcessor.class));
	}

	@Test
	void backsOffWhenUserHasEngine() {
		this.engineRunner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(MigrationEngine.class)
				.doesNotHaveBean(ManagedDataSource.class)
				.doesNotHaveBean(MigrationsConnectionDetails.class));
	}

	@Test
	void upgradesEngineOfUser() {
		this.engineRunner.run(
				(context) -> assertThat(context.getBean(TestMigrationEngine.class).calls()).containsExactly("upgrade"));
	}

	@Test
	void upgradesAllEnginesOfContext() {
		this.engineRunner.withUserConfiguration(SecondEngineConfiguration.class).run((context) -> {
			assertThat(context.getBean("engine", TestMigrationEngine.class).calls()).containsExactly("upgrade");
			assertThat(context.getBean("second", TestMigrationEngine.class).calls()).containsExactly("upgrade");
		});
	}

	@Test
	void leavesEngineOfParentContextToParent() {
		this.engineRunner.run((parent) -> {
			this.contextRunner.withParent(parent)
				.run((context) -> assertThat(context).hasNotFailed()
					.getBeanNames(MigrationInitializer.class)
					.isEmpty());
			assertThat(parent.getBean(TestMigrationEngine.class).calls()).containsExactly("upgrade");
		});
	}

	@Test
	void upgradesOwnEngineOfChildContext() {
		this.engineRunner.run((parent) -> {
			this.contextRunner.withParent(parent)
				.withUserConfiguration(SecondEngineConfiguration.class)
				.run((context) -> assertThat(context.getBean("second", TestMigrationEngine.class).calls())
					.containsExactly("upgrade"));
			assertThat(parent.getBean(TestMigrationEngine.class).calls()).containsExactly("upgrade");
		});
	}

	@Test
	void upgradesUnderLazyInitialization() {
		this.engineRunner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getBean(TestMigrationEngine.class).calls())
				.containsExactly("upgrade"));
	}

	@Test
	void jdbcBeansWaitForUpgrade() {
		this.engineRunner
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.run((context) -> {
				assertThat(context.getBeanFactory().getBeanDefinition("jdbcTemplate").getDependsOn())
					.contains("migrationInitializer");
				assertThat(context.getBeanFactory().getBeanDefinition("jdbcClient").getDependsOn())
					.contains("migrationInitializer");
			});
	}

	@Test
	void failsWithNamesWhenDataSourceIsUnclear() {
		this.contextRunner.withUserConfiguration(TwoDataSourcesConfiguration.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(MigrationsDataSourceMissingException.class,
						(ex) -> assertThat(ex.getCandidates()).containsExactly("first", "second")));
	}

	@Test
	void registersHintsForDefaultLocation() {
		RuntimeHints hints = new RuntimeHints();
		new MigrationsAutoConfiguration.DefaultLocationRuntimeHints().registerHints(hints, getClass().getClassLoader());
		assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/2026/one.sql")).accepts(hints);
	}

	@Configuration(proxyBeanMethods = false)
	static class EngineConfiguration {

		@Bean
		TestMigrationEngine engine() {
			return new TestMigrationEngine();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondEngineConfiguration {

		@Bean
		TestMigrationEngine second() {
			return new TestMigrationEngine();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSourcesConfiguration {

		@Bean
		DataSource first() {
			return new SimpleDriverDataSource();
		}

		@Bean
		DataSource second() {
			return new SimpleDriverDataSource();
		}

	}

}
