package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.autoconfigure.person.Person;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that migrations run before JPA and scripts after it, whatever turns the order of
 * Spring Boot's own initializers round.
 */
class JpaOrderIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceInitializationAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
				TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withUserConfiguration(PersonConfiguration.class)
		.withPropertyValues("spring.datasource.url=" + this.database.url(), "spring.datasource.username=postgres",
				"spring.jpa.defer-datasource-initialization=true", "spring.jpa.hibernate.ddl-auto=validate",
				"spring.sql.init.data-locations=classpath:revisions/person-data.sql",
				"migrations.locations=classpath:revisions/person");

	@Test
	void upgradesBeforeDeferredInitialization() {
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed());
		assertThat(names()).containsExactly("Ada");
	}

	@Test
	void upgradesOnceMoreWithNothingToDo() {
		upgradesBeforeDeferredInitialization();
		upgradesBeforeDeferredInitialization();
	}

	@Test
	void runsScriptAfterJpa() {
		this.contextRunner.withPropertyValues("spring.sql.init.mode=always").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(names()).containsExactly("Ada", "Grace");
			assertThat(context.getBeanFactory().getBeanDefinition("dataSourceScriptDatabaseInitializer").getDependsOn())
				.contains("entityManagerFactory");
		});
	}

	@Test
	void upgradesBeforeBeanThatQueriesInItsConstructor() {
		this.contextRunner.withUserConfiguration(EagerQueryConfiguration.class)
			.run((context) -> assertThat(context.getBean(People.class).names()).containsExactly("Ada"));
	}

	@Test
	void upgradesBeforeJpaUnderLazyInitialization() {
		this.contextRunner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				context.getBean(EntityManagerFactory.class);
				assertThat(names()).containsExactly("Ada");
			});
	}

	@Test
	void upgradesBeforeJpaWithoutDeferredInitialization() {
		this.contextRunner
			.withPropertyValues("spring.jpa.defer-datasource-initialization=false", "spring.sql.init.mode=always")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(names()).containsExactly("Ada", "Grace");
	}

	@ParameterizedTest
	@ValueSource(classes = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
	void refusesOtherToolsBeforeAnythingRuns(Class<?> tool) {
		this.contextRunner.withConfiguration(AutoConfigurations.of(tool)).run((context) -> {
			assertThat(context).getFailure().isInstanceOf(JpaFirstException.class);
			assertThat(this.database.query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"))
				.isEmpty();
		});
	}

	@Test
	void acceptsOtherInitializers() {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		register(beanFactory, "entityManagerFactory", EntityManagerFactory.class);
		register(beanFactory, "script", String.class, "entityManagerFactory");
		register(beanFactory, "other", String.class);
		register(beanFactory, "migrationInitializer", MigrationInitializer.class, "entityManagerFactory", "other");
		JpaOrderPostProcessor postProcessor = new JpaOrderPostProcessor();
		postProcessor.postProcessBeanFactory(beanFactory);
		assertThat(postProcessor.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE);
		assertThat(beanFactory.getBeanDefinition("migrationInitializer").getDependsOn()).containsExactly("other");
		assertThat(beanFactory.getBeanDefinition("entityManagerFactory").getDependsOn())
			.containsExactly("migrationInitializer");
		assertThat(beanFactory.getBeanDefinition("script").getDependsOn()).containsExactly("entityManagerFactory");
	}

	@Test
	void refusesInitializerBetweenJpaAndMigrations() {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		register(beanFactory, "entityManagerFactory", EntityManagerFactory.class);
		register(beanFactory, "first", String.class, "entityManagerFactory");
		register(beanFactory, "second", String.class, "first");
		register(beanFactory, "migrationInitializer", MigrationInitializer.class, "second");
		assertThatExceptionOfType(JpaFirstException.class)
			.isThrownBy(() -> new JpaOrderPostProcessor().postProcessBeanFactory(beanFactory))
			.withMessageContaining("'second'")
			.withMessageContaining("'spring.jpa.defer-datasource-initialization=false'")
			.satisfies((ex) -> assertThat(ex.getBeanName()).isEqualTo("second"));
	}

	private static void register(DefaultListableBeanFactory beanFactory, String name, Class<?> type,
			String... dependsOn) {
		BeanDefinition definition = BeanDefinitionBuilder.genericBeanDefinition(type).getBeanDefinition();
		definition.setDependsOn(dependsOn);
		beanFactory.registerBeanDefinition(name, definition);
	}

	private List<String> names() {
		return this.database.query("SELECT name FROM person ORDER BY id");
	}

	record People(List<String> names) {

	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan(basePackageClasses = Person.class)
	static class PersonConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class EagerQueryConfiguration {

		@Bean
		People people(EntityManagerFactory entityManagerFactory) {
			try (var entityManager = entityManagerFactory.createEntityManager()) {
				return new People(
						entityManager.createQuery("SELECT p.name FROM Person p", String.class).getResultList());
			}
		}

	}

}
