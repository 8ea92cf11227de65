package dev.migrations.autoconfigure.jpa;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelStatement;
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
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.sql.autoconfigure.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JpaModelSource}. The data source of all applications fails when
 * anything connects.
 */
class JpaModelSourceTests {

	@Test
	void readsWithoutConnection() {
		int attempts = NoDataSource.attempts.get();
		Model model = CommandModel.read(17, PersonApplication.class);
		assertThat(model.statements()).extracting(ModelStatement::sql)
			.containsExactly("create sequence person_seq start with 1 increment by 50",
					"create table person (id bigint not null, full_name varchar(80) not null, boss_id bigint,"
							+ " primary key (id))",
					"alter table if exists person add constraint FKqq6pgpy9nm1ltwkcwqpfcp9rm"
							+ " foreign key (boss_id) references person");
		assertThat(NoDataSource.attempts).hasValue(attempts);
	}

	@Test
	void tellsOrigins() {
		List<ModelStatement> statements = CommandModel.read(17, PersonApplication.class).statements();
		String entity = "entity '%s'".formatted(Person.class.getName());
		assertThat(statements).extracting(ModelStatement::origin)
			.containsExactly("identifiers of " + entity, entity, entity);
		assertThat(statements.get(1).columnOrigins()).containsOnly(Map.entry("id", Person.class.getName() + ".id"),
				Map.entry("full_name", Person.class.getName() + ".fullName"),
				Map.entry("boss_id", Person.class.getName() + ".boss"));
		assertThat(statements.get(2).columnOrigins()).containsOnlyKeys("boss_id");
	}

	@Test
	void appliesNamingStrategyOfProperties() {
		assertThat(sql(PersonApplication.class,
				"spring.jpa.hibernate.naming.physical-strategy="
						+ "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"))
			.contains("fullName varchar(80)");
	}

	@Test
	void appliesCustomizers() {
		assertThat(sql(CustomizedApplication.class)).contains("create schema if not exists shop",
				"create table shop.person");
	}

	@Test
	void appliesMappingFiles() {
		assertThat(sql(MappedApplication.class, "spring.jpa.mapping-resources=jpa/person-orm.xml"))
			.contains("create table mapped_by_xml (id bigint not null, name varchar(33), primary key (id))");
	}

	@Test
	void waitsForDeferredBootstrap() {
		assertThat(sql(DeferredApplication.class, "spring.jpa.bootstrap=async")).contains("create table person");
	}

	@Test
	void readsFactoryBeanOfApplication() {
		assertThat(sql(OwnFactoryApplication.class)).contains("create table other");
	}

	@Test
	void readsOnlyFactoriesOfManagedDatabase() {
		assertThat(sql(TwoFactoriesApplication.class, "spring.datasource.url=jdbc:postgresql://localhost/one"))
			.contains("create table person")
			.doesNotContain("create table other");
	}

	@Test
	void keepsDialectOfApplicationAndTellsItTheVersion() {
		assertThat(sql(PersonApplication.class, "spring.jpa.database-platform=" + VersionDialect.class.getName()))
			.contains("full_name text_of_17");
	}

	@Test
	void generatesNoSchemaWhateverIsConfigured(@TempDir Path directory) {
		Path script = directory.resolve("create.sql");
		CommandModel.read(17, PersonApplication.class, "spring.jpa.properties.hibernate.hbm2ddl.auto=create-drop",
				"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create",
				"spring.jpa.properties.jakarta.persistence.schema-generation.scripts.action=create",
				"spring.jpa.properties.jakarta.persistence.schema-generation.scripts.create-target=" + script,
				"spring.sql.init.mode=always", "spring.jpa.defer-datasource-initialization=true");
		assertThat(Files.exists(script)).isFalse();
	}

	@Test
	void keepsIntegratorsOfApplication() {
		CountingIntegrators.count = 0;
		CommandModel.read(17, PersonApplication.class,
				"spring.jpa.properties.hibernate.integrator_provider=" + CountingIntegrators.class.getName());
		assertThat(CountingIntegrators.count).isOne();
	}

	@Test
	void explainsInvalidMapping() {
		assertThatExceptionOfType(ModelUnreadableException.class)
			.isThrownBy(() -> CommandModel.read(17, InvalidApplication.class))
			.satisfies((ex) -> assertThat(ex.getBeanName()).isEqualTo("entityManagerFactory"))
			.withMessageContaining("has no identifier");
	}

	@Test
	void refusesFactoryThatCodeInitializes() {
		assertThatExceptionOfType(ModelUnreadableException.class)
			.isThrownBy(() -> CommandModel.read(17, RawFactoryApplication.class))
			.withMessageContaining("'rawFactory'");
	}

	@Test
	void explainsThatThereAreNoEntities() {
		assertThatExceptionOfType(EntitiesMissingException.class)
			.isThrownBy(() -> CommandModel.read(17, PlainApplication.class))
			.withMessageContaining("no bean of type 'EntityManagerFactory'");
	}

	@Test
	void explainsThatThereIsNoHibernate() {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		beanFactory.setBeanClassLoader(new FilteredClassLoader("org.hibernate"));
		assertThatExceptionOfType(EntitiesMissingException.class).isThrownBy(() -> ModelSources.of(beanFactory))
			.withMessageContaining("Hibernate is not on the class path");
	}

	private static String sql(Class<?> application, String... properties) {
		List<String> statements = CommandModel.read(17, application, properties)
			.statements()
			.stream()
			.map(ModelStatement::sql)
			.toList();
		return String.join(";\n", statements);
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
	 * A dialect whose types tell the version.
	 */
	public static class VersionDialect extends PostgreSQLDialect {

		private final int version;

		public VersionDialect(DialectResolutionInfo info) {
			super(info);
			this.version = info.getDatabaseMajorVersion();
		}

		@Override
		protected String columnType(int sqlTypeCode) {
			return (sqlTypeCode == org.hibernate.type.SqlTypes.VARCHAR) ? "text_of_" + this.version
					: super.columnType(sqlTypeCode);
		}

	}

	/**
	 * An integrator that counts session factories.
	 */
	public static class CountingIntegrators implements IntegratorProvider, Integrator {

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
	@ImportAutoConfiguration({ HibernateJpaAutoConfiguration.class, SqlInitializationAutoConfiguration.class })
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
		@org.springframework.context.annotation.Primary
		DataSource one() {
			return new SimpleDriverDataSource(new org.postgresql.Driver(), "jdbc:postgresql://localhost/one");
		}

		@Bean
		DataSource two() {
			return new SimpleDriverDataSource(new org.postgresql.Driver(), "jdbc:postgresql://localhost/two");
		}

		@Bean
		LocalContainerEntityManagerFactoryBean ofOne(DataSource one) {
			return factory(one, Person.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean ofTwo(
				@org.springframework.beans.factory.annotation.Qualifier("two") DataSource two) {
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

	private static LocalContainerEntityManagerFactoryBean factory(DataSource dataSource, Class<?> entity) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setManagedTypes(PersistenceManagedTypes.of(entity.getName()));
		return factory;
	}

}
