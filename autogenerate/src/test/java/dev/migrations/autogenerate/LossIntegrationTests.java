package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is lost is told, in the file and in the log.
 */
class LossIntegrationTests {

	private static final String PERSON = "create table person (id bigint not null, name varchar(50), primary key (id))";

	private static final String PET = "create table pet (id bigint not null, primary key (id))";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION).model(PERSON, PET);
		this.application.generate();
	}

	@Test
	void tellsWhatDoesNotComeBackWithATable() {
		this.application.revision("h1 <- g1", """
				CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
				CREATE TRIGGER audit BEFORE INSERT ON pet FOR EACH ROW EXECUTE FUNCTION note();
				ALTER TABLE pet ENABLE ROW LEVEL SECURITY;
				CREATE POLICY own ON pet USING (id > 0);
				GRANT SELECT ON pet TO PUBLIC;
				ALTER TABLE pet SET (fillfactor = 70);
				CREATE RULE r AS ON DELETE TO pet DO INSTEAD NOTHING;
				""");
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			String text = this.application.model(PERSON).generate();
			assertThat(text).contains("-- Drops table 'pet' with all its rows.")
				.contains("-- Does not come back: trigger audit on public.pet.")
				.contains("-- Does not come back: policy own on public.pet.")
				.contains("-- Does not come back: row-level security of public.pet.")
				.contains("-- Does not come back: privileges on public.pet.")
				.contains("-- Does not come back: rule r on public.pet.")
				.contains("-- Does not come back: storage settings {fillfactor=70} of public.pet.");
			assertThat(log.read()).contains("WARN Data may be lost: Drops table 'pet' with all its rows.");
		}
	}

	@Test
	void leavesWhatAViewNeedsAndWarns() {
		this.application.revision("h1 <- g1", "CREATE VIEW names AS SELECT name FROM person;");
		this.application.model(PET, "create table person (id bigint not null, primary key (id))");
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			assertThat(this.application.changes()).isEmpty();
			assertThat(log.read()).anySatisfy((line) -> assertThat(line).startsWith("WARN")
				.contains("person.name")
				.contains("other objects depend on it"));
		}
		assertThat(this.directory.toFile().list()).hasSize(2);
	}

	@Test
	void tellsWhenNarrowingATypeFails() {
		assertThat(this.application.model(PET, PERSON.replace("varchar(50)", "varchar(20)"))
			.carryThrough("type change from varchar(50) to varchar(20) on 'person.name'")).contains("""
					-- Fails if a value of 'person.name' does not fit into varchar(20).
					--   SELECT * FROM person WHERE length(name::text) > 20;
					ALTER TABLE person ALTER COLUMN name TYPE varchar(20);""");
	}

	@Test
	void tellsWhatMustBeTrueBeforeNotNull() {
		assertThat(this.application.model(PET, PERSON.replace("varchar(50)", "varchar(50) not null"))
			.carryThrough("NOT NULL on column 'person.name'")).contains("-- Fails if a row has no 'person.name'.");
	}

}
