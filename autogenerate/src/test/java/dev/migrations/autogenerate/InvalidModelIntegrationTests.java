package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Statements of a model that PostgreSQL refuses, and names that others have already.
 */
class InvalidModelIntegrationTests {

	private static final Model BROKEN = new Model(List.of(
			new ModelStatement(
					"create table person (id bigint not null, name varchar(50), photo longblob, primary key (id))",
					"entity 'com.acme.Person'",
					Map.of("id", "'com.acme.Person.id'", "name", "'com.acme.Person.name'", "photo",
							"'com.acme.Person.photo'")),
			new ModelStatement("create table pet (id bigint not null, primary key (id))", "entity 'com.acme.Pet'",
					Map.of()),
			new ModelStatement("alter table if exists pet add constraint uk unique (id)", "entity 'com.acme.Pet'",
					Map.of("id", "'com.acme.Pet.id'")),
			new ModelStatement("alter table if exists pet add constraint uk unique (id)", "entity 'com.acme.Cat'",
					Map.of("id", "'com.acme.Cat.id'"))),
			Set.of());

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@Test
	void namesAllStatementsThatAreRefused() {
		this.application.model(BROKEN);
		assertThatExceptionOfType(InvalidModelException.class).isThrownBy(this.application::check).satisfies((ex) -> {
			assertThat(ex.getProblems()).hasSize(2);
			assertThat(ex).hasMessageContaining("'com.acme.Person.photo'")
				.hasMessageContaining("type \"longblob\" does not exist")
				.hasMessageContaining("'com.acme.Cat.id'")
				.hasMessageContaining("add constraint uk unique (id)")
				.hasMessageContaining("--lenient");
		});
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void countsWhatOnlyFollowsFromAnother() {
		this.application.model("create table \"Person\" (id bigint not null, photo longblob, primary key (id))",
				"create table pet (id bigint not null, owner_id bigint, sitter_id bigint, primary key (id))",
				"alter table if exists pet add constraint fk1 foreign key (owner_id) references \"Person\"",
				"alter table if exists pet add constraint fk2 foreign key (sitter_id) references \"Person\"",
				"alter table if exists pet add constraint fk3 foreign key (sitter_id) references person");
		assertThatExceptionOfType(InvalidModelException.class).isThrownBy(this.application::check).satisfies((ex) -> {
			assertThat(ex.getProblems()).hasSize(2);
			assertThat(ex).hasMessageContaining("longblob")
				.hasMessageContaining("fk3")
				.hasMessageContaining("2 further statements need what these would have made");
		});
	}

	@Test
	void namesTheExtensionThatIsMissing() {
		this.application.model("create table person (id bigint not null, mail citext, primary key (id))");
		assertThatExceptionOfType(InvalidModelException.class).isThrownBy(this.application::check)
			.withMessageContaining("CREATE EXTENSION IF NOT EXISTS \"citext\"");
		this.application.revision("h1", "CREATE EXTENSION citext;").carryThrough("added table 'person'");
	}

	@Test
	void goesOnWithoutThemWhenToldTo() {
		this.application.model(BROKEN).lenient();
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			String text = this.application.carryThrough("added table 'pet'");
			assertThat(text.replace("\n-- ", " ")).contains(" Left out, because PostgreSQL refuses it: ")
				.contains("longblob")
				.contains("com.acme.Cat");
			assertThat(log.read()).filteredOn((line) -> line.startsWith("WARN Left out: ")).hasSize(4);
		}
	}

	@Test
	void writesLeftOutStatementsOfManyLinesAsComments() {
		this.application.model("create table a (id int primary key)", "create table b (\n  id nonsense\n)").lenient();
		this.application.carryThrough("added table 'a'");
	}

	@Test
	void takesTheModelsTypeForOneByHand() {
		this.application.revision("h1", """
				CREATE TYPE mood AS ENUM ('OK');
				CREATE SEQUENCE person_seq;
				CREATE SCHEMA audit;
				CREATE TABLE person (id bigint PRIMARY KEY, mood mood);
				CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
				""");
		this.application
			.model("create schema audit", "create type mood as enum ('OK','SAD')",
					"create cast (varchar as mood) with " + "inout as implicit",
					"create sequence person_seq start with 1 increment by 50",
					"create table person (id bigint not null, mood mood, primary key (id))",
					"create table audit.entry (id bigint not null, primary key (id))")
			.carryThrough("added enum value 'mood.SAD'", "changed sequence 'person_seq'", "added table 'audit.entry'");
	}

	@Test
	void usesWhatIsMadeByHand() {
		this.application.revision("h1", """
				CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
				CREATE FUNCTION next_code() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
				CREATE SEQUENCE by_hand;
				""");
		this.application
			.model("create table person (id bigint default next_code() not null, email email, n bigint default "
					+ "nextval('by_hand'), primary key (id))")
			.carryThrough("added table 'person'");
	}

}
