package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.entities.EntityApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code check} finds its scratch databases on the application's server, which
 * asks for a password, whatever wraps the data source.
 */
class WrappedDataSourceCommandsIntegrationTests {

	private static final int VERSION_WITHOUT_EMBEDDED_SERVER = 18;

	@ParameterizedTest
	@ValueSource(classes = { SilentApplication.class, UnwrappingApplication.class, RoutingApplication.class })
	void checks(Class<?> application, @TempDir Path directory) {
		TestDatabase database = PostgresServer.createDatabase(VERSION_WITHOUT_EMBEDDED_SERVER);
		Role role = Role.create(database, "app").password("app-secret");
		database.execute("ALTER ROLE " + role.name() + " CREATEDB");
		database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
		CommandTester tester = new CommandTester().application(application)
			.folder(new ScriptFolder(directory))
			.property("spring.datasource.url", database.url())
			.property("spring.datasource.username", role.name())
			.property("spring.datasource.password", "app-secret")
			.property("spring.datasource.hikari.maximum-pool-size", 1)
			.property("spring.datasource.hikari.connection-timeout", 2000);
		Result written = tester.run("revision", "--autogenerate", "-m", "people");
		assertThat(written.code()).as(written.err()).isZero();
		Result upgrade = tester.run("upgrade");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		for (String against : new String[] { "revisions", "database" }) {
			Result check = tester.run("check", "--against", against);
			assertThat(check.code()).as(check.err()).isZero();
		}
		assertThat(database.query("SELECT DISTINCT database_user FROM migrations_history"))
			.containsExactly(role.name());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
	@EntityScan(basePackageClasses = EntityApplication.class)
	static class PlainApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PlainApplication.class)
	static class SilentApplication {

		@Bean
		static BeanPostProcessor wrapper() {
			return new WrappingPostProcessor() {

				@Override
				DataSource wrap(DataSource dataSource) {
					return new Silent(dataSource);
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PlainApplication.class)
	static class UnwrappingApplication {

		@Bean
		static BeanPostProcessor wrapper() {
			return new WrappingPostProcessor() {

				@Override
				DataSource wrap(DataSource dataSource) {
					return new Unwrapping(dataSource);
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PlainApplication.class)
	static class RoutingApplication {

		@Bean
		static BeanPostProcessor wrapper() {
			return new WrappingPostProcessor() {

				@Override
				DataSource wrap(DataSource dataSource) {
					return routing(dataSource);
				}

			};
		}

		private static DataSource routing(DataSource dataSource) {
			AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

				@Override
				protected Object determineCurrentLookupKey() {
					return "only";
				}

			};
			routing.setTargetDataSources(Map.of("only", dataSource));
			routing.afterPropertiesSet();
			return routing;
		}

	}

	/**
	 * Wraps the application's data source.
	 */
	private abstract static class WrappingPostProcessor implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof DataSource dataSource && beanName.equals("dataSource")) ? wrap(dataSource) : bean;
		}

		abstract DataSource wrap(DataSource dataSource);

	}

	/**
	 * Tells nothing, as agents do that trace statements.
	 */
	private static class Silent extends AbstractDataSource {

		private final DataSource target;

		Silent(DataSource target) {
			this.target = target;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.target.getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return this.target.getConnection(username, password);
		}

		DataSource target() {
			return this.target;
		}

	}

	/**
	 * Answers {@code unwrap}, as proxies do that log queries.
	 */
	private static final class Unwrapping extends Silent {

		Unwrapping(DataSource target) {
			super(target);
		}

		@Override
		public boolean isWrapperFor(Class<?> type) throws SQLException {
			return type.isInstance(target()) || target().isWrapperFor(type);
		}

		@Override
		public <T> T unwrap(Class<T> type) throws SQLException {
			return type.isInstance(target()) ? type.cast(target()) : target().unwrap(type);
		}

	}

}
