package dev.migrations.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.autoconfigure.person.Person;
import dev.migrations.command.MigrationEngine;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsAutoConfiguration} with a real database.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
				MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
				"migrations.locations=classpath:revisions/person");

	@Test
	void upgradesBeforeEntityManagerFactoryValidates() {
		this.contextRunner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(PersonConfiguration.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				EntityManager entityManager = context.getBean(EntityManagerFactory.class).createEntityManager();
				assertThat(entityManager.find(Person.class, 1L).getName()).isEqualTo("Ada");
				entityManager.close();
			});
	}

	@Test
	void upgradesBeforeJdbcBeansAreUsed() {
		this.contextRunner.withConfiguration(AutoConfigurations.of(JooqAutoConfiguration.class))
			.withUserConfiguration(EagerNamesConfiguration.class)
			.run((context) -> {
				assertThat(context.getBean("ofTemplate", Names.class).values()).containsExactly("Ada");
				assertThat(context.getBean("ofClient", Names.class).values()).containsExactly("Ada");
				assertThat(context.getBean("ofJooq", Names.class).values()).containsExactly("Ada");
			});
	}

	@Test
	void upgradesBeforeDataScript() {
		this.contextRunner.withConfiguration(AutoConfigurations.of(DataSourceInitializationAutoConfiguration.class))
			.withPropertyValues("spring.sql.init.mode=always",
					"spring.sql.init.data-locations=classpath:revisions/person-data.sql")
			.run((context) -> assertThat(names()).containsExactly("Ada", "Grace"));
	}

	@Test
	void upgradesUnderLazyInitialization() {
		this.contextRunner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(names()).containsExactly("Ada"));
	}

	@Test
	void upgradesOnceWhenStartedTwice() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed());
		this.contextRunner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MigrationEngine.class).history()).hasSize(1);
		});
	}

	@Test
	void needsOneConnectionOnly() {
		this.contextRunner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(PersonConfiguration.class)
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=2000", "spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections())
					.isZero();
			});
	}

	@Test
	void upgradesWithOwnCredentials() {
		String role = this.database.name();
		this.database.execute("CREATE ROLE %s LOGIN".formatted(role));
		this.contextRunner.withPropertyValues("spring.datasource.username=" + role, "migrations.username=postgres")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.query("SELECT tableowner FROM pg_tables WHERE tablename = 'person'"))
					.containsExactly("postgres");
				assertThat(context.getBean(JdbcTemplate.class).queryForObject("SELECT current_user", String.class))
					.isEqualTo(role);
			});
	}

	@Test
	void takesBlankValuesForValuesThatAreNotSet() {
		this.contextRunner
			.withPropertyValues("migrations.schema=", "migrations.url=", "migrations.username=", "migrations.password=",
					"migrations.role=${NO_SUCH_ROLE:}", "migrations.driver-class-name=", "migrations.target=",
					"migrations.version-table= ", "migrations.packages=", "migrations.lock.mode=",
					"migrations.ddl.retries=", "migrations.transaction=")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(this.database)).contains("person", "migrations_version");
			});
	}

	@Test
	void upgradesQualifiedDataSource() {
		TestDatabase other = PostgresServer.createDatabase();
		this.contextRunner.withBean("other", TestDatabase.class, () -> other)
			.withUserConfiguration(QualifiedDataSourceConfiguration.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(other)).contains("person");
				assertThat(tables(this.database)).isEmpty();
			});
	}

	@Test
	void appliesCustomizersLast() {
		this.contextRunner
			.withBean(MigrationEngineBuilderCustomizer.class, () -> (builder) -> builder.versionTable("customized"))
			.withPropertyValues("migrations.version-table=configured")
			.run((context) -> assertThat(tables(this.database)).contains("customized").doesNotContain("configured"));
	}

	@Test
	void appliesProperties() {
		this.database.execute("CREATE SCHEMA ops");
		this.contextRunner
			.withPropertyValues("migrations.schema=ops", "migrations.version-table=v", "migrations.history-table=h",
					"migrations.target=18f8", "migrations.transaction=per-run", "migrations.lock.timeout=3s")
			.run((context) -> {
				assertThat(this.database.query("SELECT version_num FROM ops.v")).containsExactly("18f8cd9baed4");
				assertThat(this.database.query("SELECT revision FROM ops.h")).containsExactly("18f8cd9baed4");
			});
	}

	@Test
	void touchesNothingWithoutAutoUpgrade(CapturedOutput output) {
		this.contextRunner.withPropertyValues("migrations.auto-upgrade=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("The database is behind: '18f8cd9baed4'");
			assertThat(tables(this.database)).isEmpty();
		});
	}

	@Test
	void failsWhenBehind() {
		this.contextRunner.withPropertyValues("migrations.auto-upgrade=false", "migrations.when-behind=fail")
			.run((context) -> {
				assertThat(context).getFailure().hasRootCauseInstanceOf(PendingRevisionsException.class);
				assertThat(tables(this.database)).isEmpty();
			});
	}

	@Test
	void upgradesDatabasesOfParentAndChildContexts() {
		TestDatabase other = PostgresServer.createDatabase();
		this.contextRunner.run((parent) -> new ApplicationContextRunner().withParent(parent)
			.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withBean("own", MigrationEngine.class,
					() -> MigrationEngine.builder(other.dataSource())
						.locations(List.of("classpath:revisions/person"))
						.build())
			.run((child) -> {
				assertThat(child).hasNotFailed();
				assertThat(tables(other)).contains("person");
				assertThat(names()).containsExactly("Ada");
			}));
	}

	private List<String> names() {
		return this.database.query("SELECT name FROM person ORDER BY id");
	}

	private static List<String> tables(TestDatabase database) {
		return database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'");
	}

	record Names(List<String> values) {

	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan(basePackageClasses = Person.class)
	static class PersonConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class EagerNamesConfiguration {

		@Bean
		Names ofTemplate(JdbcTemplate template) {
			return new Names(template.queryForList("SELECT name FROM person", String.class));
		}

		@Bean
		Names ofClient(JdbcClient client) {
			return new Names(client.sql("SELECT name FROM person").query(String.class).list());
		}

		@Bean
		Names ofJooq(DSLContext dsl) {
			return new Names(dsl.fetch("SELECT name FROM person").getValues(0, String.class));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedDataSourceConfiguration {

		@MigrationsDataSource
		@Bean(defaultCandidate = false)
		DataSource migrationsDataSource(TestDatabase other) {
			return other.dataSource();
		}

	}

}
