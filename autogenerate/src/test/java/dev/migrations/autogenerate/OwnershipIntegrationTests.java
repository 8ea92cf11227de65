package dev.migrations.autogenerate;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrations.compare.LeftAlone;
import dev.migrations.diff.Drops;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What generated statements made goes when the model stops describing it; everything else
 * stays.
 */
class OwnershipIntegrationTests {

	private static final String FULL = "create table person (id bigint not null, name varchar(50) not null, "
			+ "kind varchar(255) check (kind in ('A','B')), primary key (id))";

	private static final String SMALL = "create table person (id bigint not null, primary key (id))";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@EachPostgresVersion
	void leavesAloneWhatIsWrittenByHand(int version) {
		this.application = new ModeledApplication(this.directory, version).model(FULL);
		this.application.generate();
		this.application.revision("h1 <- g1", """
				CREATE TABLE log (id int PRIMARY KEY);
				CREATE INDEX ix_hand ON person (name);
				ALTER TABLE person ADD CONSTRAINT ck_hand CHECK (id > 0);
				ALTER TABLE person ADD COLUMN log_id int DEFAULT 1 REFERENCES log;
				ALTER TABLE person ADD CONSTRAINT uq_hand UNIQUE (kind);
				CREATE SEQUENCE hand_seq;
				""");
		Generation generation = this.application.check();
		assertThat(ModeledApplication.words(generation)).isEmpty();
		assertThat(generation.leftAlone()).hasSize(6);
	}

	@Test
	void dropsWhatItMade() {
		this.application.model(FULL, "create index ix_name on person (name)", "create sequence person_seq",
				"create table pet (id int)", "comment on table pet is 'pets'");
		this.application.generate();
		this.application.model(SMALL)
			.carryThrough("removed check constraint 'person.person_kind_check'", "removed index 'person.ix_name'",
					"removed column 'person.name'", "removed column 'person.kind'", "removed table 'pet'",
					"removed sequence 'person_seq'");
	}

	@Test
	void dropsEverythingWhenToldTo() {
		this.application.model(FULL);
		this.application.generate();
		this.application.revision("h1 <- g1", "CREATE TABLE log (id int); CREATE INDEX ix_hand ON person (name);");
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL))
			.carryThrough("removed index 'person.ix_hand'", "removed table 'log'");
	}

	@Test
	void dropsNothingWhenToldTo() {
		this.application.model(FULL, "create table pet (id int)");
		this.application.generate();
		this.application.model("create table person (id bigint not null, name varchar(50) not null, primary key (id))");
		this.application.settings((settings) -> Settings.drops(settings, Drops.NONE));
		assertThat(this.application.changes()).isEmpty();
		assertThat(this.application.check().leftAlone()).hasSize(3);
	}

	@Test
	void leavesAloneWhatAnEditedStatementMakes() throws Exception {
		this.application.model(SMALL, "create table pet (id int)");
		this.application.generate();
		edit("g1", "CREATE TABLE pet (\n    id integer\n)", "CREATE TABLE pet (id integer, note text)");
		this.application.model(SMALL);
		assertThat(this.application.changes()).isEmpty();
		this.application.model();
		assertThat(this.application.changes()).containsExactly("removed table 'person'");
	}

	@Test
	void leavesAloneAColumnAddedToItsTableByHand() {
		this.application.model(SMALL);
		this.application.generate();
		this.application.revision("h1 <- g1", "ALTER TABLE person ADD COLUMN note text;");
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void keepsOwnershipThroughRenamesByHand() {
		this.application.model(FULL, "create table pet (id int)");
		this.application.generate();
		this.application.revision("h1 <- g1", """
				ALTER TABLE person RENAME TO human;
				ALTER TABLE human RENAME COLUMN name TO full_name;
				ALTER TABLE human RENAME CONSTRAINT person_kind_check TO ck_kind;
				""");
		this.application.model("create table human (id bigint not null, kind varchar(255), primary key (id))")
			.carryThrough("removed check constraint 'human.ck_kind'", "removed column 'human.full_name'",
					"removed table 'pet'");
	}

	@EachPostgresVersion
	void keepsTheOwnerOfWhatPostgresMakesAnew(int version) {
		this.application = new ModeledApplication(this.directory, version).model(FULL,
				"create table pet (id bigint not null, code varchar(10) default 'x', primary key (id))",
				"create index ix_code on pet (code)");
		this.application.generate();
		this.application.revision("h1 <- g1", """
				ALTER TABLE pet ADD CONSTRAINT ck_hand CHECK (code <> 'y');
				CREATE INDEX ix_hand ON pet (code, id);
				""");
		this.application
			.model(FULL, "create table pet (id bigint not null, code varchar(20) default 'x', primary key (id))",
					"create index ix_code on pet (code)")
			.carryThrough("type change from varchar(10) to varchar(20) on 'pet.code'");
		this.application
			.model(FULL, "create table pet (id integer not null, code text default 'x', primary key (id))",
					"create index ix_code on pet (code)")
			.carryThrough("type change from bigint to integer on 'pet.id'",
					"type change from varchar(20) to text on 'pet.code'", "changed default of 'pet.code'");
		this.application.model(FULL, "create table pet (id integer not null, code text, primary key (id))");
		assertThat(this.application.changes()).containsExactlyInAnyOrder("removed index 'pet.ix_code'",
				"removed default of 'pet.code'");
	}

	@EachPostgresVersion
	void keepsOwnershipWhenAColumnChangesItsTypeByHand(int version) {
		this.application = new ModeledApplication(this.directory, version)
			.model("create table pet (id bigint not null, code varchar(10) default 'x' check (code in ('x','y')), "
					+ "primary key (id))", "create index ix_code on pet (code)");
		this.application.generate();
		this.application.revision("h1 <- g1", """
				ALTER TABLE pet ADD CONSTRAINT ck_hand CHECK (code <> 'z');
				ALTER TABLE pet ALTER COLUMN code TYPE text, ALTER id TYPE int;
				""");
		this.application.model("create table pet (id int not null, code text, primary key (id))");
		assertThat(this.application.changes()).containsExactlyInAnyOrder("removed index 'pet.ix_code'",
				"removed check constraint 'pet.pet_code_check'", "removed default of 'pet.code'");
	}

	@Test
	void ownsNothingThatAHandWrittenStatementMadeAnew() {
		this.application.model(FULL);
		this.application.generate();
		this.application.revision("h1 <- g1", """
				ALTER TABLE person DROP CONSTRAINT person_kind_check;
				ALTER TABLE person ADD CONSTRAINT person_kind_check CHECK (kind IN ('A', 'B', 'C'));
				""");
		this.application.model(
				"create table person (id bigint not null, name varchar(50) not null, kind varchar(255), primary key (id))");
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void replacesItsEnumCheckWhenAConstantIsAdded() {
		this.application.model(FULL);
		this.application.generate();
		assertThat(this.application.model(FULL.replace("'A','B'", "'A','B','C'"))
			.carryThrough("changed check constraint 'person.person_kind_check' (added value 'C')"))
			.contains("DROP CONSTRAINT person_kind_check")
			.contains("ADD CONSTRAINT person_kind_check CHECK");
	}

	@Test
	void leavesAnEnumCheckByHandAndSaysSo() {
		this.application.revision("h1", "CREATE TABLE person (id bigint PRIMARY KEY, name varchar(50) NOT NULL, "
				+ "kind varchar(255) CONSTRAINT ck CHECK (kind IN ('A', 'B')));");
		this.application.model(FULL.replace("'A','B'", "'A','B','C'"));
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			assertThat(this.application.changes()).isEmpty();
			assertThat(log.read()).contains("INFO Left alone: 1 difference that 'check --left-alone' lists");
			assertThat(this.application.check().leftAlone()).extracting(LeftAlone::description)
				.containsExactly("constraint 'person.ck' differs from the model");
		}
	}

	@Test
	void letsInsertsPassAColumnThatItLeavesInItsTable() throws Exception {
		this.application.model(SMALL);
		this.application.generate();
		this.application.revision("h1 <- g1", "ALTER TABLE person ADD COLUMN code int NOT NULL;");
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			String text = this.application.carryThrough("NULL on column 'person.code'");
			assertThat(text).contains("ALTER TABLE person ALTER COLUMN code DROP NOT NULL")
				.contains("-- 'person.code' takes NULL from here on");
			assertThat(log.read()).contains("WARN Left alone: column 'person.code' is not described by the model and "
					+ "takes no NULL, so that the application cannot insert rows");
		}
	}

	@Test
	void onlyWarnsOfSuchAColumnInATableByHand() {
		this.application.revision("h1", "CREATE TABLE person (id bigint PRIMARY KEY, code int NOT NULL);");
		this.application.model(SMALL);
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			assertThat(this.application.changes()).isEmpty();
			assertThat(log.read())
				.containsExactly("WARN Left alone: column 'person.code' is not described by the model and "
						+ "takes no NULL, so that the application cannot insert rows");
		}
	}

	@Test
	void countsWhatTheModelDoesNotDescribe() {
		this.application.revision("h1", "CREATE TABLE a (id int); CREATE TABLE b (id int);");
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			assertThat(this.application.changes()).isEmpty();
			assertThat(log.read()).containsExactly("INFO Left alone: 2 differences that 'check --left-alone' lists");
		}
	}

	private void edit(String id, String before, String after) throws Exception {
		try (var files = Files.list(this.directory)) {
			Path file = files.filter((each) -> each.toString().contains(id)).findFirst().orElseThrow();
			String text = Files.readString(file);
			assertThat(text).contains(before);
			Files.writeString(file, text.replace(before, after));
		}
	}

}
