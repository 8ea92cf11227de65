package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.compare.NamingConvention;
import dev.migrations.run.StatementFailedException;
import dev.migrations.script.Checksum;
import dev.migrations.script.SqlRevision;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Enum values, rows, odd characters and names.
 */
class ValuesIntegrationTests {

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@EachPostgresVersion
	void usesAnEnumValueInTheSameRevision(int version) {
		this.application = new ModeledApplication(this.directory, version).model("create type mood as enum ('OK')",
				"create table person (id bigint not null, mood mood default 'OK', primary key (id))");
		this.application.generate();
		String text = this.application
			.model("create type mood as enum ('OK','SAD','WORSE')",
					"create table person (id bigint not null, mood mood default 'SAD', primary key (id))")
			.carryThrough("added enum value 'mood.SAD'", "added enum value 'mood.WORSE'",
					"changed default of 'person.mood'");
		assertThat(text)
			.contains("-- migrations:autocommit\nALTER TYPE mood ADD VALUE IF NOT EXISTS 'SAD' BEFORE 'WORSE';")
			.doesNotContain("-- migrations:autocommit\nALTER TYPE mood ADD VALUE IF NOT EXISTS 'WORSE'")
			.contains("-- Cannot be undone and stays: added enum value 'mood.SAD'.");
		this.application.engine().downgrade("-1");
		this.application.upgrade();
	}

	@EachPostgresVersion
	void removesAndReordersEnumValues(int version) {
		this.application = new ModeledApplication(this.directory, version).model(
				"create type mood as enum ('OK','SAD')",
				"create table person (id bigint not null, mood mood default 'OK', moods mood[], primary key (id))",
				"create index ix on person (mood)");
		this.application.generate();
		this.application
			.model("create type mood as enum ('OK')",
					"create table person (id bigint not null, mood mood default 'OK', moods mood[], primary key (id))",
					"create index ix on person (mood)")
			.carryThrough("changed values of enum type 'mood' from [OK, SAD] to [OK]");
		this.application
			.model("create table person (id bigint not null, mood varchar(255) default 'OK', primary key (id))")
			.generate();
		this.application.upgrade();
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void turnsOrdinalsIntoConstantsAndBack() {
		String table = "create table person (id bigint not null, mood %s, primary key (id))";
		this.application.model(table.formatted("smallint check ((mood between 0 and 2))")).generate();
		this.application.upgrade();
		this.application.database().execute("INSERT INTO person VALUES (1, 0), (2, 2), (3, NULL)");
		String text = this.application.model(table.formatted("varchar(255) check ((mood in ('SAD','OK','it''s')))"))
			.carryThrough("changed check constraint 'person.person_mood_check' (added values 'SAD', 'OK', 'it''s')",
					"type change from smallint to varchar(255) on 'person.mood'");
		assertThat(text).contains("CASE mood WHEN 0 THEN 'SAD' WHEN 1 THEN 'OK' WHEN 2 THEN 'it''s' ELSE");
		assertThat(this.application.database().query("SELECT coalesce(mood, 'none') FROM person ORDER BY id"))
			.containsExactly("SAD", "it's", "none");
		this.application.engine().downgrade("-1");
		assertThat(this.application.database().query("SELECT coalesce(mood, -1)::text FROM person ORDER BY id"))
			.containsExactly("0", "2", "-1");
	}

	@Test
	void leavesOrdinalsToAPersonWhereConstantsAreMissing() {
		String table = "create table person (id bigint not null, mood %s, primary key (id))";
		this.application.model(table.formatted("smallint check ((mood between 0 and 2))")).generate();
		this.application.upgrade();
		this.application.database().execute("INSERT INTO person VALUES (1, 0)");
		String text = this.application.model(table.formatted("varchar(255)")).generate();
		assertThat(text)
			.contains("-- Fails if a value of 'person.mood' is there, because nothing tells how to convert "
					+ "it; write that")
			.contains("--   SELECT * FROM person WHERE mood IS NOT NULL;");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this.application::upgrade)
			.withMessageContaining("no conversion: 0");
	}

	@EachPostgresVersion
	void addsRowsOnce(int version) {
		this.application = new ModeledApplication(this.directory, version);
		String table = "create table generators (name varchar(255) not null, next bigint, primary key (name))";
		String insert = "insert into generators(name, next) values ('it''s \\ ${x}',0)";
		String text = this.application.model(table, insert)
			.carryThrough("added table 'generators'", "added row of 'generators'");
		assertThat(text).contains("INSERT INTO generators (name, next) VALUES (E'it''s \\\\ ${x}', '0');");
		this.application.database().execute("UPDATE generators SET next = 100");
		this.application.model(table, insert, "insert into generators(name, next) values ('other',0)")
			.carryThrough("added row of 'generators'");
		assertThat(this.application.database().query("SELECT name FROM generators ORDER BY next"))
			.containsExactly("other", "it's \\ ${x}");
	}

	@Test
	void addsARowToATableWithoutKeyOrWithComputedColumns() {
		this.application
			.model("create table hibernate_unique_key (next_hi bigint)", "insert into hibernate_unique_key values (0)",
					"create table price (id int primary key, net int, gross int generated always as (net * 2) stored)",
					"insert into price (id, net) values (1, 10)")
			.carryThrough("added table 'hibernate_unique_key'", "added table 'price'",
					"added row of 'hibernate_unique_key'", "added row of 'price'");
	}

	@Test
	void knowsRowsThatARevisionByHandAdds() {
		this.application.revision("h1", """
				CREATE TABLE role (id int PRIMARY KEY, name text);
				INSERT INTO role VALUES (1, 'admin'), (2, 'user');
				""");
		this.application
			.model("create table role (id int not null, name text, primary key (id))",
					"insert into role values (1, 'root')", "insert into role values (3, 'guest')")
			.carryThrough("added row of 'role'");
	}

	@Test
	void writesOddCharactersSoThatTheyAreReadAgain() {
		this.application.placeholder("name", "value")
			.model("create table \"Order\" (id bigint not null, \"a\"\"b\" varchar(255) default 'x;y--z/*${name}$${q}*/', "
					+ "\"select\" text default 'it''s', primary key (id))",
					"comment on table \"Order\" is 'ends; -- migrations:downgrade\n-- migrations:upgrade ${name} $$'",
					"comment on column \"Order\".id is 'line 1\nline 2 \\ \u20ac \ud83d\ude00'",
					"insert into \"Order\" values (1, '${name}', 'x')")
			.carryThrough("added table 'Order'", "added row of 'Order'");
		assertThat(this.application.database().query("SELECT obj_description('\"Order\"'::regclass)"))
			.containsExactly("ends; -- migrations:downgrade\n-- migrations:upgrade ${name} $$");
		assertThat(this.application.database().query("SELECT \"a\"\"b\" FROM \"Order\"")).containsExactly("${name}");
		this.application.model(
				"create table \"Order\" (id bigint not null, \"a\"\"b\" varchar(255) default 'x;y--z/*${name}$${q}*/', "
						+ "primary key (id))",
				"comment on table \"Order\" is 'new ${name}'")
			.carryThrough("removed column 'Order.select'", "changed comment on column 'Order.id'",
					"changed comment on table 'Order'");
	}

	@Test
	void tellsTheGeneratedStatementsByTheirChecksums() {
		this.application.placeholder("name", "value")
			.model("create table person (id bigint not null, name text default '${name};--', primary key (id))",
					"comment on column person.name is 'a ''quoted'' ${name}'");
		this.application.generate();
		SqlRevision revision = (SqlRevision) this.application.author().scripts().find("g1").orElseThrow();
		assertThat(revision.upgrade()).hasSize(2);
		assertThat(revision.header().generated()).containsExactlyElementsOf(
				revision.upgrade().stream().map((statement) -> Checksum.ofGenerated(statement.sql())).toList());
		assertThat(this.application.model().carryThrough("removed table 'person'")).isNotEmpty();
	}

	@EachPostgresVersion
	void renamesWhenANamingConventionIsSwitchedOn(int version) {
		this.application = new ModeledApplication(this.directory, version);
		String[] model = {
				"create table person (id bigint not null, name varchar(50) unique, kind varchar(10) check (kind "
						+ "in ('A','B')), primary key (id))",
				"create table pet (id bigint not null, owner_id bigint, primary key (id))",
				"create index IDXabcdefghijklmnopqrstuvwxy on pet (owner_id)",
				"alter table if exists pet add constraint FKabcdefghijklmnopqrstuvwxy foreign key (owner_id) references person" };
		this.application.model(model).generate();
		NamingConvention naming = new NamingConvention("pk_{table}", "uq_{table}_{columns}",
				"fk_{table}_{columns}_{referred_table}", "ix_{table}_{columns}", "ck_{table}_{columns}");
		this.application.settings((settings) -> Settings.naming(settings, naming))
			.carryThrough("renamed constraint 'person.person_kind_check' to 'ck_person_kind'",
					"renamed constraint 'person.person_name_key' to 'uq_person_name'",
					"renamed constraint 'person.person_pkey' to 'pk_person'",
					"renamed constraint 'pet.fkabcdefghijklmnopqrstuvwxy' to 'fk_pet_owner_id_person'",
					"renamed constraint 'pet.pet_pkey' to 'pk_pet'",
					"renamed index 'idxabcdefghijklmnopqrstuvwxy' to 'ix_pet_owner_id'");
		this.application.model("create table person (id bigint not null, primary key (id))")
			.carryThrough("removed check constraint 'person.ck_person_kind'",
					"removed unique constraint 'person.uq_person_name'", "removed column 'person.name'",
					"removed column 'person.kind'", "removed table 'pet'");
	}

	@Test
	void namesByConventionFromTheBeginning() {
		this.application
			.settings(
					(settings) -> Settings.naming(settings, new NamingConvention("pk_{table}", null, null, null, null)))
			.model("create table person (id bigint not null, primary key (id))");
		assertThat(this.application.carryThrough("added table 'person'"))
			.contains("CONSTRAINT pk_person PRIMARY KEY (id)");
	}

}
