package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Renames are told, not guessed.
 */
class RenameIntegrationTests {

	private static final String PERSON = "create table person (id bigint not null, name varchar(50), primary key (id))";

	private static final String HUMAN = "create table human (id bigint not null, full_name varchar(50), primary key (id))";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION).model(PERSON);
		this.application.generate();
	}

	@Test
	void renamesATable() {
		String text = this.application.model(PERSON.replace("person", "human"))
			.renaming(Rename.ofTable("person:human"))
			.carryThrough("renamed table 'person' to 'human'");
		assertThat(text).contains("ALTER TABLE person RENAME TO human;")
			.contains("ALTER TABLE human RENAME TO person;");
	}

	@Test
	void renamesAColumn() {
		this.application.model(PERSON.replace("name", "full_name"))
			.renaming(Rename.ofColumn("person.name:full_name"))
			.carryThrough("renamed column 'person.name' to 'full_name'");
	}

	@Test
	void renamesBothAndKeepsOwnership() {
		this.application.model(HUMAN)
			.renaming(Rename.ofTable("person:human"), Rename.ofColumn("human.name:full_name"))
			.carryThrough("renamed table 'person' to 'human'", "renamed column 'human.name' to 'full_name'");
		this.application.model("create table human (id bigint not null, primary key (id))")
			.carryThrough("removed column 'human.full_name'");
		this.application.model().carryThrough("removed table 'human'");
	}

	@Test
	void leavesAloneWhatIsByHandInATableThatItRenames() {
		this.application.revision("h1 <- g1", """
				ALTER TABLE person ADD CONSTRAINT ck_hand CHECK (name <> '');
				CREATE INDEX ix_hand ON person (name);
				ALTER TABLE person ADD COLUMN note text;
				""");
		this.application.model(HUMAN.replace("varchar(50)", "varchar(80)"))
			.renaming(Rename.ofTable("person:human"), Rename.ofColumn("human.name:full_name"))
			.carryThrough("renamed table 'person' to 'human'", "renamed column 'human.name' to 'full_name'",
					"type change from varchar(50) to varchar(80) on 'human.full_name'");
		assertThat(this.application.catalog()).anyMatch((line) -> line.contains("ck_hand"))
			.anyMatch((line) -> line.contains("ix_hand"));
	}

	@Test
	void refusesToRenameWhatIsNotThere() {
		this.application.model(HUMAN).renaming(Rename.ofTable("persons:human"));
		assertThatExceptionOfType(RenameRefusedException.class).isThrownBy(this.application::check)
			.withMessageContaining("persons");
		this.application.renaming(Rename.ofColumn("person.nme:full_name"));
		assertThatExceptionOfType(RenameRefusedException.class).isThrownBy(this.application::check)
			.withMessageContaining("nme");
	}

	@Test
	void refusesToRenameToWhatIsThere() {
		this.application.renaming(Rename.ofColumn("person.name:id"));
		assertThatExceptionOfType(RenameRefusedException.class).isThrownBy(this.application::check);
	}

	@Test
	void pointsOutLikelyRenames() {
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			this.application.model(PERSON.replace("person", "human")).check();
			assertThat(log.read()).contains("INFO 'human' looks like 'person' under another name; if it is, add: "
					+ "--rename-table person:human");
		}
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			this.application.model(PERSON.replace("name", "full_name")).check();
			assertThat(log.read())
				.contains("INFO 'person.full_name' looks like 'person.name' under another name; if it "
						+ "is, add: --rename-column person.name:full_name");
		}
	}

	@Test
	void refusesARenameThatIsNoRename() {
		assertThatExceptionOfType(InvalidRenameException.class).isThrownBy(() -> Rename.ofTable("person"));
		assertThatExceptionOfType(InvalidRenameException.class).isThrownBy(() -> Rename.ofColumn("name:full_name"));
	}

}
