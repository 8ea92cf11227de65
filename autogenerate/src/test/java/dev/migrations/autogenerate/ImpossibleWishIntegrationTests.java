package dev.migrations.autogenerate;

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
 * What PostgreSQL cannot do where the model wants it is left alone, and the rest is
 * written; what the model wants is left alone where that is not known.
 */
class ImpossibleWishIntegrationTests {

	private static final String EVENTS = """
			CREATE TABLE event (id bigint NOT NULL, at date NOT NULL, code varchar(9)) PARTITION BY RANGE (at);
			CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
			CREATE TABLE visit (id bigint PRIMARY KEY, event_id bigint);
			""";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@EachPostgresVersion
	void leavesKeysThatAPartitionedTableCannotHave(int version) {
		this.application = new ModeledApplication(this.directory, version);
		this.application.revision("h1", EVENTS)
			.model("create table event (id bigint not null, at date not null, code varchar(9) unique, size int, "
					+ "primary key (id))",
					"create table visit (id bigint not null, event_id bigint, note varchar(9), primary key (id))",
					"create table ticket (id bigint not null, event_id bigint, visit_id bigint, primary key (id))",
					"create index ix on event (code)",
					"alter table visit add constraint fk1 foreign key (event_id) references event",
					"alter table ticket add constraint fk2 foreign key (event_id) references event",
					"alter table ticket add constraint fk3 foreign key (visit_id) references visit");
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			assertThat(this.application.check().changes()).hasSize(4);
			assertThat(log.read()).filteredOn((line) -> line.startsWith("WARN Left alone: "))
				.hasSize(4)
				.anyMatch((line) -> line.contains("must include all partitioning columns"));
		}
		assertThat(this.application.carryThrough("added column 'event.size'", "added column 'visit.note'",
				"added table 'ticket'", "added index 'event.ix'"))
			.contains("REFERENCES visit");
		assertThat(this.application.check().leftAlone()).extracting(LeftAlone::reason)
			.containsOnly(LeftAlone.Reason.IMPOSSIBLE)
			.hasSize(4);
	}

	@Test
	void leavesAKeyOfItsOwnThatCannotBecomeTheModels() {
		this.application.revision("h1", EVENTS.replace("code varchar(9))", "code varchar(9), PRIMARY KEY (id, at))"))
			.settings((settings) -> Settings.drops(settings, Drops.ALL));
		this.application
			.model("create table event (id bigint not null, at date not null, code varchar(9), size int, "
					+ "primary key (id))", "create table visit (id bigint not null, event_id bigint, primary key (id))")
			.carryThrough("added column 'event.size'");
	}

	@Test
	void leavesTypesThatAViewNeeds() {
		this.application.revision("h1", """
				CREATE TABLE person (id bigint PRIMARY KEY, age varchar(9), name varchar(5), gone int);
				CREATE VIEW ages AS SELECT age, name, gone FROM person;
				""").settings((settings) -> Settings.drops(settings, Drops.ALL));
		this.application
			.model("create table person (id bigint not null, age integer check (age > 0), "
					+ "name varchar(50), mail varchar(9), primary key (id))")
			.carryThrough("added column 'person.mail'");
		assertThat(this.application.check().leftAlone())
			.filteredOn((each) -> each.reason() == LeftAlone.Reason.IMPOSSIBLE)
			.extracting((each) -> each.object().toString())
			.contains("person.age", "person.name", "person.gone");
	}

	@Test
	void leavesATableWhoseCreationIsRefusedAndAllThatDependsOnIt() {
		String parcel = "create table parcel (id bigint not null, picture bytea, kind varchar(9), primary key (id))";
		String[] rest = { "create type mood as enum ('OK')", "create sequence numbers",
				"create table depot (id bigint not null, parcel_id bigint, primary key (id))",
				"alter table depot add constraint fk foreign key (parcel_id) references parcel" };
		this.application.model(parcel.replace("primary", "mood mood, n bigint default nextval('numbers'), primary"),
				rest[0], rest[1], rest[2], rest[3]);
		this.application.model(rest[0], rest[1],
				parcel.replace("primary", "mood mood, n bigint default nextval('numbers'), primary"), rest[2], rest[3]);
		this.application.generate();
		this.application.upgrade();
		this.application.database().execute("INSERT INTO parcel (id) VALUES (1); INSERT INTO depot VALUES (2, 1)");
		this.application.lenient();
		this.application
			.model(parcel.replace("bytea", "blob"),
					"create table depot (id bigint not null, name varchar(9), " + "primary key (id))",
					"alter table depot add constraint fk foreign key (parcel_id) " + "references parcel",
					"create view v as select * from parcel", "insert into parcel values (5)")
			.carryThrough("added column 'depot.name'");
		assertThat(this.application.database().query("SELECT parcel_id::text FROM depot")).containsExactly("1");
		assertThat(this.application.check().leftAlone()).extracting(LeftAlone::reason)
			.contains(LeftAlone.Reason.UNCERTAIN);
	}

	@Test
	void dropsNothingFromATableOfWhichAStatementIsRefused() {
		String person = "create table person (id bigint not null, name varchar(9), age int, primary key (id))";
		this.application
			.model(person, "create index ix on person (name)", "alter table person add constraint uq unique (name)",
					"comment on column person.name is 'x'", "create sequence numbers increment by 50",
					"create table pet (id bigint not null)")
			.generate();
		this.application.lenient();
		this.application
			.model(person, "create index ix on person (lower(nam))",
					"alter table person add constraint uq unique (nam)", "comment on column person.nam is 'x'",
					"create sequence numbers increment by fifty")
			.carryThrough("removed table 'pet'");
	}

	@Test
	void dropsNothingAtAllWhereAStatementCouldHaveMadeAnything() {
		this.application
			.model("create table person (id bigint not null, primary key (id))",
					"create table pet (id bigint not null)")
			.generate();
		this.application.lenient();
		this.application
			.model("do $$ begin execute 'create table person (id bigint not nul)'; end $$",
					"create table toy (id bigint not null)")
			.carryThrough("added table 'toy'");
	}

	@Test
	void keepsWhatAnExcludedTableNeeds() {
		this.application.revision("h1", """
				CREATE TYPE mood AS ENUM ('OK');
				CREATE SEQUENCE numbers;
				CREATE TABLE person (id bigint PRIMARY KEY, code int UNIQUE);
				CREATE TABLE batch (mood mood, n bigint DEFAULT nextval('numbers'), person_id bigint REFERENCES person);
				CREATE TABLE visit (id bigint PRIMARY KEY, batch_code int);
				""");
		this.application.settings((settings) -> Settings.excluding(settings, "batch"))
			.settings((settings) -> Settings.drops(settings, Drops.ALL));
		assertThat(this.application
			.model("create table toy (id bigint not null)", "create table person (id bigint not null)")
			.carryThrough("added table 'toy'", "removed table 'visit'", "removed column 'person.code'",
					"removed unique constraint 'person.person_code_key'"))
			.doesNotContain("person_pkey");
	}

}
