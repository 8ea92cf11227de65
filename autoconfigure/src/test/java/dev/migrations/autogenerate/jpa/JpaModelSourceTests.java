package dev.migrations.autogenerate.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelStatement;
import dev.migrations.autogenerate.jpa.ModelApplications.CountingIntegrators;
import dev.migrations.autogenerate.jpa.ModelApplications.CustomizedApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.DeferredApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.InvalidApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.MappedApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.OwnFactoryApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.Person;
import dev.migrations.autogenerate.jpa.ModelApplications.PersonApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.PlainApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.RawFactoryApplication;
import dev.migrations.autogenerate.jpa.ModelApplications.TwoFactoriesApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.FilteredClassLoader;

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
					"create table person (boss_id bigint, id bigint not null, full_name varchar(80) not null,"
							+ " primary key (id))",
					"alter table if exists person add constraint FK1l8wb7cnra36gkfqlprpt6krf"
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
		assertThat(sql(OwnFactoryApplication.class)).contains("create table Other");
	}

	@Test
	void readsOnlyFactoriesOfManagedDatabase() {
		assertThat(sql(TwoFactoriesApplication.class, "spring.datasource.url=jdbc:postgresql://localhost/one"))
			.contains("create table Person")
			.doesNotContain("create table Other");
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
	void needsNoHibernateToSayThatThereIsNone() throws Exception {
		ClassLoader parent = new FilteredClassLoader("org.hibernate", "jakarta.persistence", "org.springframework.orm",
				ModelSources.class.getPackageName());
		URL classes = ModelSources.class.getProtectionDomain().getCodeSource().getLocation();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { classes }, parent)) {
			DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
			beanFactory.setBeanClassLoader(classLoader);
			Method of = classLoader.loadClass(ModelSources.class.getName())
				.getMethod("of", ConfigurableListableBeanFactory.class, Predicate.class);
			assertThatExceptionOfType(InvocationTargetException.class)
				.isThrownBy(() -> of.invoke(null, beanFactory, (Predicate<?>) (each) -> true))
				.havingCause()
				.withMessageContaining("Hibernate is not on the class path");
		}
	}

	private static String sql(Class<?> application, String... properties) {
		List<String> statements = CommandModel.read(17, application, properties)
			.statements()
			.stream()
			.map(ModelStatement::sql)
			.toList();
		return String.join(";\n", statements);
	}

}
