package dev.migrations.autogenerate.jpa;

import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.postgresql.Driver;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Applications with entities, none of which can connect.
 */
final class ModelApplications {

	private ModelApplications() {
	}

	private static LocalContainerEntityManagerFactoryBean factory(DataSource dataSource, Class<?> entity) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setManagedTypes(PersistenceManagedTypes.of(entity.getName()));
		return factory;
	}

	@Entity(name = "Person")
	static class Person {

		@Id
		@GeneratedValue
		private Long id;

		@NotNull
		@Size(max = 80)
		private String fullName;

		@ManyToOne
		private Person boss;

	}

	@Entity(name = "Other")
	static class Other {

		@Id
		private Long id;

	}

	@Entity(name = "Invalid")
	static class Invalid {

		@Column(name = "name")
		private String name;

	}

	static class Mapped {

		private Long id;

		private String name;

	}

	/**
	 * An integrator that counts session factories.
	 */
	static final class CountingIntegrators implements IntegratorProvider, Integrator {

		static int count;

		@Override
		public List<Integrator> getIntegrators() {
			return List.of(this);
		}

		@Override
		public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
			count++;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class PlainApplication {

		@Bean
		DataSource dataSource() {
			return new NoDataSource();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PlainApplication.class)
	@ImportAutoConfiguration({ HibernateJpaAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class })
	static class JpaApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(JpaApplication.class)
	static class PersonApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Person.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PersonApplication.class)
	static class CustomizedApplication {

		@Bean
		HibernatePropertiesCustomizer customizer() {
			return (properties) -> properties.put("hibernate.default_schema", "shop");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(PersonApplication.class)
	static class DeferredApplication {

		@Bean
		AsyncTaskExecutor taskExecutor() {
			return new SimpleAsyncTaskExecutor();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(JpaApplication.class)
	static class MappedApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(JpaApplication.class)
	static class InvalidApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Invalid.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(JpaApplication.class)
	static class OwnFactoryApplication {

		@Bean
		LocalContainerEntityManagerFactoryBean ownFactory(DataSource dataSource) {
			return factory(dataSource, Other.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class TwoFactoriesApplication {

		@Bean
		@Primary
		DataSource one() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost/one");
		}

		@Bean
		DataSource two() {
			return new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost/two");
		}

		@Bean
		LocalContainerEntityManagerFactoryBean ofOne(DataSource one) {
			return factory(one, Person.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean ofTwo(@Qualifier("two") DataSource two) {
			return factory(two, Other.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(JpaApplication.class)
	static class RawFactoryApplication {

		@Bean
		EntityManagerFactory rawFactory(DataSource dataSource) {
			LocalContainerEntityManagerFactoryBean factory = factory(dataSource, Other.class);
			factory.afterPropertiesSet();
			return factory.getObject();
		}

	}

}
