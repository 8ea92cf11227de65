package dev.migrations.autoconfigure.service;

import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.ManagedDataSource;
import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a service that Spring Boot starts is migrated, and never the database that
 * the properties name.
 */
class ServiceConnectionIntegrationTests {

	private final TestDatabase service = PostgresServer.createDatabase();

	private final TestDatabase production = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class,
				DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withBean("service", TestDatabase.class, () -> this.service)
		.withPropertyValues("migrations.locations=classpath:revisions/person");

	@Test
	void migratesContainerInsteadOfUrl() {
		this.contextRunner.withUserConfiguration(ContainerConfiguration.class)
			.withPropertyValues("migrations.url=" + this.production.url(), "migrations.username=postgres")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(MigrationsConnectionDetails.class);
				assertThat(tables(this.service)).contains("person");
				assertThat(tables(this.production)).isEmpty();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations.username=shop_ddl", "migrations.password=wrong",
			"migrations.driver-class-name=no.such.Driver", "spring.datasource.url=jdbc:postgresql://nowhere/shop" })
	void migratesContainerAsItsOwnUser(String property) {
		this.contextRunner.withUserConfiguration(ContainerConfiguration.class)
			.withPropertyValues(property)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.service.query("SELECT DISTINCT database_user FROM migrations_history"))
					.containsExactly("postgres");
			});
	}

	@Test
	void migratesServiceOfComposeInsteadOfUrl() {
		this.contextRunner.withInitializer(this::composeService)
			.withPropertyValues("migrations.url=" + this.production.url(), "migrations.username=shop_ddl")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(this.service)).contains("person");
				assertThat(tables(this.production)).isEmpty();
			});
	}

	@Test
	void prefersDetailsOfUserToContainer() {
		this.contextRunner.withUserConfiguration(ContainerConfiguration.class)
			.withBean("details", MigrationsConnectionDetails.class, () -> details(this.production))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(this.production)).contains("person");
				assertThat(tables(this.service)).isEmpty();
			});
	}

	@Test
	void knowsContainerForDatabaseOfApplication() {
		this.contextRunner.withUserConfiguration(ContainerConfiguration.class)
			.run((context) -> assertThat(
					context.getBean(ManagedDataSource.class).leadsToSameDatabaseAs(context.getBean(DataSource.class)))
				.isTrue());
	}

	private static MigrationsConnectionDetails details(TestDatabase database) {
		return new JdbcMigrationsConnectionDetailsFactory().getConnectionDetails(jdbcDetails(database));
	}

	/*
	 * As Spring Boot does when the services of Docker Compose are ready.
	 */
	private void composeService(ConfigurableApplicationContext context) {
		JdbcConnectionDetails details = jdbcDetails(this.service);
		context.getBeanFactory().registerSingleton("jdbcConnectionDetails", details);
		new ConnectionDetailsFactories(null).getConnectionDetails(details, false)
			.forEach((type, adapted) -> context.getBeanFactory().registerSingleton(type.getName(), adapted));
	}

	private static JdbcConnectionDetails jdbcDetails(TestDatabase database) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return database.url();
			}

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "secret";
			}

		};
	}

	private static List<String> tables(TestDatabase database) {
		return database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
	}

	@Configuration(proxyBeanMethods = false)
	static class ContainerConfiguration {

		@Bean
		@ServiceConnection
		static PostgreSQLContainer postgres(TestDatabase service) {
			return new RunningContainer(service);
		}

	}

	/**
	 * A container that needs no Docker, because its server runs already.
	 */
	static final class RunningContainer extends PostgreSQLContainer {

		private final TestDatabase database;

		RunningContainer(TestDatabase database) {
			super("postgres:17");
			this.database = database;
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return true;
		}

		@Override
		public String getDockerImageName() {
			return "postgres:17";
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

		@Override
		public String getUsername() {
			return "postgres";
		}

	}

}
