package dev.migrations.autogenerate.jpa;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import dev.migrations.autogenerate.ModelStatement;
import dev.migrations.autogenerate.jpa.ModelApplications.JpaApplication;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Entities whose own code fails are named with the line, and keys have the order of
 * columns that Hibernate itself gives them.
 */
class MappedCodeTests {

	private static final String[] PLAIN_NAMES = {
			"spring.jpa.hibernate.naming.physical-strategy="
					+ "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
			"spring.jpa.hibernate.naming.implicit-strategy="
					+ "org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl" };

	@Test
	void namesTheEntityWhoseConstructorFails() {
		assertThatExceptionOfType(ModelUnreadableException.class)
			.isThrownBy(() -> CommandModel.read(17, ConstructorApplication.class))
			.withMessageContaining(FailingConstructor.class.getName())
			.withMessageContaining("MappedCodeTests.java:")
			.withMessageContaining("IllegalStateException: No configuration");
	}

	@Test
	void namesTheEntityWhoseInitializerFails() {
		assertThatExceptionOfType(ModelUnreadableException.class)
			.isThrownBy(() -> CommandModel.read(17, InitializerApplication.class))
			.withMessageContaining(FailingInitializer.class.getName())
			.withMessageContaining("IllegalStateException: No file");
	}

	@Test
	void namesTheEntityThatWasNotCompiled() {
		assertThatExceptionOfType(ModelUnreadableException.class)
			.isThrownBy(() -> CommandModel.read(17, UncompiledApplication.class))
			.withMessageContaining(Uncompiled.class.getName())
			.withMessageContaining("Unresolved compilation problem");
	}

	@Test
	void ordersColumnsAsHibernateDoes(@TempDir Path directory) throws IOException {
		List<String> statements = CommandModel.read(17, KeyedApplication.class, PLAIN_NAMES)
			.statements()
			.stream()
			.map(ModelStatement::sql)
			.map(String::strip)
			.toList();
		List<String> expected = hibernatesOwn(directory.resolve("create.sql"), "default");
		assertThat(statements).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(hibernatesOwn(directory.resolve("legacy.sql"), "legacy")).isNotEqualTo(expected);
		assertThat(CommandModel
			.read(17, KeyedApplication.class, PLAIN_NAMES[0], PLAIN_NAMES[1],
					"spring.jpa.properties.hibernate.column_ordering_strategy=legacy")
			.statements()).extracting(ModelStatement::sql)
			.containsExactlyInAnyOrderElementsOf(hibernatesOwn(directory.resolve("again.sql"), "legacy"));
	}

	private static List<String> hibernatesOwn(Path file, String strategy) throws IOException {
		new Configuration().addAnnotatedClass(Keyed.class)
			.addAnnotatedClass(Key.class)
			.addAnnotatedClass(Part.class)
			.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
			.setProperty("hibernate.column_ordering_strategy", strategy)
			.setProperty("jakarta.persistence.database-product-name", "PostgreSQL")
			.setProperty("jakarta.persistence.database-major-version", "17")
			.setProperty("jakarta.persistence.schema-generation.scripts.action", "create")
			.setProperty("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
			.buildSessionFactory()
			.close();
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> !line.isBlank())
			.map((line) -> line.strip().replaceFirst(";$", ""))
			.toList();
	}

	@Entity
	static class FailingConstructor {

		@Id
		private Long id;

		@Version
		private Long version;

		FailingConstructor() {
			throw new IllegalStateException("No configuration");
		}

	}

	@Entity
	static class FailingInitializer {

		static final String VALUE = value();

		@Id
		private Long id;

		@Version
		private Long version;

		private static String value() {
			throw new IllegalStateException("No file");
		}

	}

	@Entity
	static class Uncompiled {

		@Id
		private Long id;

		@Version
		private Long version;

		Uncompiled() {
			throw new Error("Unresolved compilation problem: \n\tThe method x() is undefined\n");
		}

	}

	@Embeddable
	static class Key implements Serializable {

		private String zebra;

		private Long apple;

		private Integer middle;

		private boolean first;

	}

	@Embeddable
	static class Part {

		private String zone;

		private int amount;

	}

	@Entity
	static class Keyed {

		@EmbeddedId
		private Key key;

		private String name;

		private long size;

		@ElementCollection
		@CollectionTable
		private Set<Part> parts;

		@ManyToMany
		private Set<Keyed> others;

	}

	@Import(JpaApplication.class)
	static class ConstructorApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(FailingConstructor.class.getName());
		}

	}

	@Import(JpaApplication.class)
	static class InitializerApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(FailingInitializer.class.getName());
		}

	}

	@Import(JpaApplication.class)
	static class UncompiledApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Uncompiled.class.getName());
		}

	}

	@Import(JpaApplication.class)
	static class KeyedApplication {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Keyed.class.getName(), Key.class.getName(), Part.class.getName());
		}

	}

}
