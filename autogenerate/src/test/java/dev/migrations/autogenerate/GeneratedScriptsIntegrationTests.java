package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.command.NewRevision;
import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.NamingConvention;
import dev.migrations.diff.Change;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What generated scripts say and do beyond the changes themselves.
 */
class GeneratedScriptsIntegrationTests {

	private static final String PERSON = "create table person (id bigint not null, name varchar(50), primary key (id))";

	private static final String SMALL = "create table person (id bigint not null, primary key (id))";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@Test
	void writesNothingThatAViewForbids() {
		this.application.model(PERSON).generate();
		this.application.revision("h1 <- g1", "CREATE VIEW name AS SELECT name FROM person;");
		this.application.model(SMALL);
		assertThat(this.application.generate(NewRevision.of("nothing").withRevId("g2")).written()).isNull();
		assertThat(this.application.check().leftAlone()).extracting(LeftAlone::object)
			.extracting(Object::toString)
			.anyMatch((object) -> object.contains("name"));
		assertThat(this.directory).isDirectoryNotContaining("glob:**g2*");
	}

	@Test
	void saysWhatDoesNotComeBackWithATable() {
		this.application.model(PERSON).generate();
		this.application.revision("h1 <- g1", """
				CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
				CREATE TRIGGER touch BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION touch();
				ALTER TABLE person ENABLE ROW LEVEL SECURITY;
				CREATE POLICY mine ON person USING (true);
				""");
		assertThat(this.application.model().generate()).contains("-- Drops table 'person' with all its rows.",
				"-- Does not come back: policy mine on public.person.",
				"-- Does not come back: row-level security of public.person.",
				"-- Does not come back: trigger touch on public.person.");
	}

	@EachPostgresVersion
	void addsAnEnumValueThatItUsesOutsideTheTransaction(int version) {
		this.application = new ModeledApplication(this.directory, version);
		String table = "create table t (id bigint not null, mood mood default 'good', primary key (id))";
		this.application.model("create type mood as enum ('good', 'bad')", table)
			.carryThrough("added enum type 'mood'", "added table 't'");
		String text = this.application
			.model("create type mood as enum ('great', 'good', 'bad')", table.replace("'good'", "'great'"))
			.carryThrough("added enum value 'mood.great'", "changed default of 't.mood'");
		assertThat(text).contains(
				"-- migrations:autocommit\nALTER TYPE mood ADD VALUE IF NOT EXISTS 'great' BEFORE 'good';",
				"-- Cannot be undone and stays: added enum value 'mood.great'.");
	}

	@EachPostgresVersion
	void makesAnEnumTypeAnewWithItsRows(int version) {
		this.application = new ModeledApplication(this.directory, version);
		String table = "create table t (id bigint not null, mood mood default 'good', moods mood[], primary key (id))";
		this.application.model("create type mood as enum ('good', 'bad', 'old')", table)
			.carryThrough("added enum type 'mood'", "added table 't'");
		this.application.database().execute("INSERT INTO t VALUES (1, 'bad', '{good,bad}')");
		String text = this.application.model("create type mood as enum ('bad', 'good')", table)
			.carryThrough("changed values of enum type 'mood' from [good, bad, old] to [bad, good]");
		assertThat(text).contains("-- Fails if a row holds one of [old].");
		assertThat(this.application.database().query("SELECT mood || ' ' || moods::text FROM t"))
			.containsExactly("bad {good,bad}");
	}

	@Test
	void insertsRowsOnce() {
		String[] model = { "create table ids (name varchar(50) not null, next bigint, primary key (name))",
				"insert into ids(name, next) values ('it''s', 0)" };
		assertThat(this.application.model(model).carryThrough("added table 'ids'", "added row of 'ids'"))
			.contains("INSERT INTO ids (name, next) VALUES ('it''s', '0');", "DELETE FROM ids WHERE name = 'it''s';");
		this.application.database().execute("UPDATE ids SET next = 7");
		assertThat(this.application.changes()).isEmpty();
		assertThat(this.application.against(Against.DATABASE).changes()).isEmpty();
	}

	@Test
	void keepsWhatLooksLikeAPlaceholderOrAComment() {
		String text = this.application.placeholder("name", "value")
			.model("create table t (id bigint, a text default '${name}; -- no $$ comment')",
					"comment on table t is '/* ${other} */'")
			.carryThrough("added table 't'");
		assertThat(text).contains("'$${name}; -- no $$ comment'", "'/* $${other} */'");
		assertThat(this.application.database().query("INSERT INTO t VALUES (1) RETURNING a"))
			.containsExactly("${name}; -- no $$ comment");
	}

	@Test
	void renamesByConventionAndDropsNothing() {
		this.application.model(PERSON,
				"create table pet (id bigint not null, person_id bigint constraint FKo3q1k8hjwjd9rfv0ud3q9xqyx "
						+ "references person, code varchar(9) unique check (code <> ''), primary key (id))",
				"create index IDXo3q1k8hjwjd9rfv0ud3q9xqyx on pet (person_id)");
		this.application.generate();
		NamingConvention naming = new NamingConvention("pk_{table}", "uq_{table}_{columns}",
				"fk_{table}_{columns}_{referred_table}", "ix_{table}_{columns}", "ck_{table}_{columns}");
		this.application.settings((settings) -> Settings.naming(settings, naming))
			.carryThrough("renamed constraint 'person.person_pkey' to 'pk_person'",
					"renamed constraint 'pet.pet_pkey' to 'pk_pet'",
					"renamed constraint 'pet.pet_code_key' to 'uq_pet_code'",
					"renamed constraint 'pet.pet_code_check' to 'ck_pet_code'",
					"renamed constraint 'pet.fko3q1k8hjwjd9rfv0ud3q9xqyx' to 'fk_pet_person_id_person'",
					"renamed index 'idxo3q1k8hjwjd9rfv0ud3q9xqyx' to 'ix_pet_person_id'");
	}

	@Test
	void namesAllStatementsThatPostgresRefuses() {
		Model model = new Model(List.of(ModelStatement.of(PERSON),
				new ModelStatement("create table pet (id bigint not null, fur currency, primary key (id))",
						"entity 'Pet'", Map.of("id", "Pet.id", "fur", "Pet.fur")),
				new ModelStatement("alter table pet add constraint fk foreign key (x) references person",
						"entity 'Pet'", Map.of())),
				Set.of());
		this.application.model(model);
		assertThatExceptionOfType(InvalidModelException.class).isThrownBy(this.application::check)
			.satisfies((exception) -> assertThat(exception.getProblems()).extracting(ModelProblem::origin)
				.containsExactly("Pet.fur"))
			.withMessageContaining("1 further statement needs");
		assertThat(this.application.lenient().generate())
			.contains("-- Left out, because PostgreSQL refuses it: Pet.fur:", "CREATE TABLE person");
	}

	@Test
	void usesWhatSomebodyElseMade() {
		this.application.revision("h1", """
				CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
				CREATE SEQUENCE numbers INCREMENT BY 10;
				CREATE TYPE mood AS ENUM ('good', 'bad');
				CREATE SCHEMA shop;
				CREATE FUNCTION answer() RETURNS int LANGUAGE sql RETURN 42;
				""".replace("LANGUAGE sql RETURN 42", "LANGUAGE sql AS 'SELECT 42'"));
		this.application
			.model("create schema shop", "create type mood as enum ('good', 'bad')",
					"create sequence numbers increment by 10",
					"create table shop.t (id bigint default nextval('numbers'), mail email, mood mood, "
							+ "n int default answer(), primary key (id))")
			.carryThrough("added table 'shop.t'");
	}

	@Test
	void leavesAloneATableThatIsOnlyRead() {
		this.application.revision("h1", "CREATE TABLE person (id bigint PRIMARY KEY, name text NOT NULL);");
		this.application
			.model(new Model(List.of(ModelStatement.of(PERSON.replace("name", "title"))), Set.of("Person")));
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void letsCustomizersEditTheChanges() {
		this.application.model(PERSON).generate();
		ChangeCustomizer keepColumns = (
				changes) -> changes.stream().filter((change) -> !(change instanceof DropColumn)).toList();
		ChangeCustomizer greet = (changes) -> List.<Change>of(new ExecuteSql(
				"CREATE FUNCTION hello() RETURNS text LANGUAGE sql AS 'SELECT ''hi'''", "DROP FUNCTION hello()"));
		this.application.model(SMALL).hooks(new AutogenerateHooks(List.of(), List.of(keepColumns)));
		assertThat(this.application.changes()).isEmpty();
		this.application.hooks(new AutogenerateHooks(List.of(), List.of(keepColumns, greet)));
		String text = this.application.generate();
		assertThat(text).contains("CREATE FUNCTION hello()", "DROP FUNCTION hello()").doesNotContain("DROP COLUMN");
		this.application.upgrade();
		assertThat(this.application.database().query("SELECT hello()")).containsExactly("hi");
	}

	@Test
	void filtersTablesAndTheirParts() {
		this.application.hooks(new AutogenerateHooks(
				List.of((object) -> !object.name().name().equals("secret") && !"name".equals(object.part())),
				List.of()));
		this.application.model(PERSON, "create table secret (id bigint)").carryThrough("added table 'person'");
		this.application.model(SMALL);
		assertThat(this.application.changes()).isEmpty();
	}

}
