package dev.migrations.autogenerate.jpa;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.CommandTester;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities that change while their tables have rows: Hibernate reads what was there, and
 * goes on.
 */
class RowsIntegrationTests {

	@TempDir
	private Path directory;

	private TestDatabase database;

	@BeforeEach
	void prepare() {
		this.database = PostgresServer.createDatabase();
	}

	@Test
	void keepsWhatRowsHold() {
		migrate(Before.class);
		UUID code = UUID.randomUUID();
		try (ConfigurableApplicationContext context = start(Before.class)) {
			EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
			factory.runInTransaction((entities) -> {
				for (int number = 0; number < 3; number++) {
					LetterBefore letter = new LetterBefore();
					letter.scan = new byte[] { 1, 2, (byte) 0xff };
					letter.body = "Gr\u00fc\u00dfe";
					letter.code = code;
					letter.state = State.SENT;
					letter.number = 12345;
					letter.at = LocalDateTime.of(2024, 7, 1, 10, 0, 0, 123456000);
					entities.persist(letter);
				}
			});
		}
		migrate(After.class);
		try (ConfigurableApplicationContext context = start(After.class)) {
			EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
			factory.runInTransaction((entities) -> {
				LetterAfter letter = entities.find(LetterAfter.class, 2L);
				assertThat(letter.scan).containsExactly(1, 2, 0xff);
				assertThat(letter.body).isEqualTo("Gr\u00fc\u00dfe");
				assertThat(letter.code).hasSize(16);
				assertThat(letter.state).isEqualTo(State.SENT);
				assertThat(letter.number).isEqualTo("12345");
				for (int number = 0; number < 120; number++) {
					entities.persist(new LetterAfter());
				}
				for (int number = 0; number < 60; number++) {
					entities.persist(new ParcelAfter());
				}
			});
		}
		assertThat(this.database.query("SELECT count(*) FROM letter")).containsExactly("123");
		assertThat(this.database.query("SELECT min(id) FROM letter WHERE body IS NULL")).containsExactly("4");
		this.database.execute("DELETE FROM letter WHERE body IS NULL");
		Result downgrade = commands(Before.class).run("downgrade", "-1");
		assertThat(downgrade.code()).as(downgrade.err()).isZero();
		try (ConfigurableApplicationContext context = start(Before.class)) {
			context.getBean(EntityManagerFactory.class).runInTransaction((entities) -> {
				LetterBefore letter = entities.find(LetterBefore.class, 1L);
				assertThat(new String(letter.scan, StandardCharsets.ISO_8859_1)).isEqualTo("\u0001\u0002\u00ff");
				assertThat(letter.code).isEqualTo(code);
				assertThat(letter.state).isEqualTo(State.SENT);
				entities.persist(new LetterBefore());
			});
		}
	}

	@Test
	void goesOnBehindRowsWithTableGenerators() {
		migrate(Before.class);
		persist(Before.class, ParcelBefore::new, 3);
		migrate(WithTables.class);
		persist(WithTables.class, ParcelWithTable::new, 120);
		persist(WithTables.class, ParcelWithTable::new, 3);
		assertThat(this.database.query("SELECT count(*) FROM \"parcel\"")).containsExactly("126");
	}

	private void persist(Class<?> application, Supplier<Object> entity, int count) {
		try (ConfigurableApplicationContext context = start(application)) {
			context.getBean(EntityManagerFactory.class).runInTransaction((entities) -> {
				for (int number = 0; number < count; number++) {
					entities.persist(entity.get());
				}
			});
		}
	}

	private void migrate(Class<?> application) {
		Result generated = commands(application).run("revision", "--autogenerate", "-m", application.getSimpleName());
		assertThat(generated.code()).as(generated.err()).isZero();
		Result upgrade = commands(application).run("upgrade");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		Result check = commands(application).run("check");
		assertThat(check.code()).as(check.out()).isZero();
	}

	private CommandTester commands(Class<?> application) {
		return new CommandTester().application(application)
			.database(this.database)
			.folder(new ScriptFolder(this.directory))
			.property("migrations.autogenerate.scratch-url", this.database.url() + "?user=postgres");
	}

	private ConfigurableApplicationContext start(Class<?> application) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.properties("spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false",
					"spring.liquibase.enabled=false", "migrations.locations=file:" + this.directory,
					"migrations.enabled=false", "spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=postgres", "spring.datasource.hikari.maximum-pool-size=2")
			.run();
	}

	enum State {

		OPEN, SENT

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	static class LetterBefore {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Lob
		byte[] scan;

		@Lob
		String body;

		UUID code;

		@Enumerated(EnumType.ORDINAL)
		State state;

		Integer number;

		LocalDateTime at;

	}

	@Entity(name = "Letter")
	@Table(name = "letter")
	static class LetterAfter {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		byte[] scan;

		@Column(columnDefinition = "text")
		String body;

		byte[] code;

		@Enumerated(EnumType.STRING)
		State state;

		@Column(length = 5)
		String number;

		OffsetDateTime at;

	}

	@Entity(name = "Parcel")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class ParcelBefore {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

	}

	@Entity(name = "Parcel")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class ParcelAfter {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
		@SequenceGenerator(name = "numbers", sequenceName = "all_numbers", allocationSize = 20)
		Long id;

	}

	@Entity(name = "Parcel")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class ParcelWithTable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "parcels")
		@TableGenerator(name = "parcels", allocationSize = 50)
		Long id;

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
	static class WithTables {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(LetterBefore.class.getName(), ParcelWithTable.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
	static class Before {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(LetterBefore.class.getName(), ParcelBefore.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
	static class After {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(LetterAfter.class.getName(), ParcelAfter.class.getName());
		}

	}

}
