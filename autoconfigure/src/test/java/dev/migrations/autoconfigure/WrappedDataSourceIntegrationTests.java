package dev.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.MigrationException;
import dev.migrations.session.Passwords;
import dev.migrations.session.ServerAccess;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Role;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests applications whose data source is wrapped, with a server that asks for passwords.
 */
class WrappedDataSourceIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final Role owner = Role.create(this.database, "owner").password("owner-secret");

	private final Role application = Role.create(this.database, "app").password("app-secret");

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.database.url(),
				"spring.datasource.username=" + this.application.name(), "spring.datasource.password=app-secret",
				"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=500",
				"migrations.locations=classpath:revisions/person", "migrations.lock.mode=transaction");

	WrappedDataSourceIntegrationTests() {
		this.database.execute("GRANT CREATE ON SCHEMA public TO " + this.application.name() + ", " + this.owner.name());
	}

	@Test
	void takesPasswordOfConfiguration() {
		this.contextRunner.withBean(BeanPostProcessor.class, SilentPostProcessor::new).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(users()).isEqualTo(this.application.name());
		});
	}

	@Test
	void takesPasswordOfConnectionDetails() {
		this.contextRunner.withPropertyValues("spring.datasource.username=nobody", "spring.datasource.password=none")
			.withBean("details", JdbcConnectionDetails.class, this::details)
			.withBean(BeanPostProcessor.class, SilentPostProcessor::new)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(users()).isEqualTo(this.application.name());
			});
	}

	@Test
	void reachesOtherDatabasesForScratch() {
		this.contextRunner.withBean(BeanPostProcessor.class, SilentPostProcessor::new).run((context) -> {
			ServerAccess access = ServerAccess.of(context.getBean(ManagedDataSource.class).connections(),
					context.getBean(Passwords.class));
			try (Connection connection = access.connect("postgres")) {
				assertThat(connection.getMetaData().getUserName()).isEqualTo(this.application.name());
			}
		});
	}

	@Test
	void migratesAsOwnUserWithDataSourceThatTellsNothing() {
		this.contextRunner.withBean(BeanPostProcessor.class, SilentPostProcessor::new)
			.withPropertyValues("migrations.username=" + this.owner.name(), "migrations.password=owner-secret")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(users()).isEqualTo(this.owner.name());
			});
	}

	@Test
	void migratesAsOwnUserWithUrlThatNamesAnother() {
		this.contextRunner
			.withPropertyValues(
					"spring.datasource.url=%s?user=%s&password=app-secret&ApplicationName=shop"
						.formatted(this.database.url(), this.application.name()),
					"migrations.username=" + this.owner.name(), "migrations.password=owner-secret")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(users()).isEqualTo(this.owner.name());
				assertThat(this.database.query("SELECT DISTINCT application_name FROM migrations_history"))
					.containsExactly("shop");
			});
	}

	@Test
	void migratesDefaultOfRoutingDataSource() {
		this.contextRunner.withBean("routing", DataSource.class, () -> routing(true)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(users()).isEqualTo(this.application.name());
		});
	}

	@Test
	void migratesDefaultOfRoutingDataSourceAsOwnUser() {
		this.contextRunner.withBean("routing", DataSource.class, () -> routing(true))
			.withPropertyValues("migrations.username=" + this.owner.name(), "migrations.password=owner-secret")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(users()).isEqualTo(this.owner.name());
			});
	}

	@Test
	void refusesRoutingDataSourceThatDoesNotKnowWhere() {
		this.contextRunner.withBean("routing", DataSource.class, () -> routing(false))
			.run((context) -> assertThat(refusal(context.getStartupFailure()).getRemedy()).contains("'migrations.url'")
				.contains("'@MigrationsDataSource'"));
	}

	@Test
	void refusesOwnUserForRoutingDataSourceThatDoesNotKnowWhere() {
		this.contextRunner.withBean("routing", DataSource.class, () -> routing(false))
			.withPropertyValues("migrations.username=" + this.owner.name(), "migrations.password=owner-secret")
			.run((context) -> {
				MigrationException refusal = refusal(context.getStartupFailure());
				assertThat(refusal).isInstanceOf(UnknownJdbcUrlException.class);
				assertThat(refusal.getRemedy()).contains("'migrations.url'");
			});
	}

	private static MigrationException refusal(Throwable failure) {
		Throwable cause = failure;
		while (!(cause instanceof MigrationException)) {
			cause = cause.getCause();
		}
		return (MigrationException) cause;
	}

	private DataSource routing(boolean byDefault) {
		AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

			@Override
			protected Object determineCurrentLookupKey() {
				return null;
			}

		};
		routing.setTargetDataSources(Map.of("one", this.application.dataSource("app-secret")));
		if (byDefault) {
			routing.setDefaultTargetDataSource(this.application.dataSource("app-secret"));
		}
		routing.afterPropertiesSet();
		return routing;
	}

	private JdbcConnectionDetails details() {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return WrappedDataSourceIntegrationTests.this.database.url();
			}

			@Override
			public String getUsername() {
				return WrappedDataSourceIntegrationTests.this.application.name();
			}

			@Override
			public String getPassword() {
				return "app-secret";
			}

		};
	}

	private String users() {
		return String.join(", ", this.database.query("SELECT DISTINCT database_user FROM migrations_history"));
	}

	/**
	 * Wraps as agents do that trace statements.
	 */
	private static final class SilentPostProcessor implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof DataSource dataSource && beanName.equals("dataSource")) ? new Silent(dataSource)
					: bean;
		}

	}

	private static final class Silent extends AbstractDataSource {

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

	}

}
