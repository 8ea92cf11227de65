package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The model is compared with the application's own database.
 */
class LiveDatabaseIntegrationTests {

	private static final String LEGACY = """
			CREATE SCHEMA crm;
			CREATE TYPE crm.address AS (street text, zip varchar(10));
			CREATE TYPE span AS RANGE (SUBTYPE = date);
			CREATE COLLATION german (provider = icu, locale = 'de');
			CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
			CREATE TYPE status AS ENUM ('NEW', 'OLD');
			CREATE FUNCTION valid(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length($1) > 2';
			CREATE FUNCTION next_code() RETURNS text LANGUAGE plpgsql
				AS 'BEGIN RETURN (SELECT count(*) FROM crm.customer)::text; END';
			CREATE TABLE crm.customer (id bigserial PRIMARY KEY, code text DEFAULT next_code(), home crm.address,
				active span, name text COLLATE german CONSTRAINT ck_valid CHECK (valid(name)), mail email,
				status status DEFAULT 'NEW', CONSTRAINT uq_code UNIQUE (code));
			CREATE INDEX ix_customer_name ON crm.customer (lower(name) DESC) WHERE status = 'NEW';
			CREATE FUNCTION label(crm.customer) RETURNS text LANGUAGE sql AS 'SELECT $1.name';
			CREATE TABLE event (id bigint, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
			CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
			CREATE VIEW names AS SELECT name FROM crm.customer;
			CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
			CREATE TRIGGER audit BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION note();
			ALTER TABLE crm.customer ENABLE ROW LEVEL SECURITY;
			CREATE POLICY own ON crm.customer USING (id > 0);
			CREATE TABLE batch_job (id serial PRIMARY KEY, at timestamptz DEFAULT now());
			COMMENT ON TABLE batch_job IS 'not ours';
			""";

	private static final String[] MODEL = {
			"create table crm.customer (id bigint not null, code text, mail email, name text, status status default 'NEW', "
					+ "rating int, primary key (id))",
			"create table event (id bigint not null, at date not null, primary key (id, at))",
			"create table names (name text)",
			"create table note (id bigint not null, customer_id bigint, primary key (id))",
			"alter table if exists note add constraint fk_note foreign key (customer_id) references crm.customer" };

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		use(PostgresServer.DEFAULT_VERSION);
	}

	private void use(int version) {
		this.application = new ModeledApplication(this.directory, version);
		this.application.database().execute(LEGACY);
		this.application.model(MODEL).against(Against.DATABASE);
	}

	@EachPostgresVersion
	void findsOnlyRealDifferences(int version) {
		use(version);
		var before = this.application.catalog();
		String text = this.application.carryThrough("added column 'crm.customer.rating'", "added table 'note'");
		assertThat(text.replace("\n-- ", " ")).contains("Proven on a copy of the database without: ")
			.contains("policy own on crm.customer")
			.contains("trigger audit on public.event")
			.doesNotContain("view ")
			.doesNotContain("function");
		this.application.engine().downgrade("base");
		assertThat(this.application.catalog()).isEqualTo(before);
	}

	@Test
	void leavesTheDatabaseAsItIs() {
		var before = this.application.catalog();
		this.application.check();
		this.application.generate();
		assertThat(this.application.catalog()).isEqualTo(before);
		assertThat(this.application.database().query("SELECT relname FROM pg_class WHERE relname ~ 'migrations_'"))
			.isEmpty();
	}

	@Test
	void proposesNoDropEvenWhenTheModelIsEmpty() {
		this.application.model();
		assertThat(this.application.changes()).isEmpty();
		assertThat(this.application.check().leftAlone()).isNotEmpty();
	}

	@Test
	void comparesWhatARoleMayRead() {
		this.application.database().execute("CREATE ROLE reader_" + this.application.database().name() + " LOGIN");
		assertThat(this.application.changes()).hasSize(2);
	}

	@Test
	void copiesWhatCannotBeMadeInOneGo() {
		this.application.database().execute("CREATE TABLE a (id int PRIMARY KEY)");
		this.application.database()
			.execute("CREATE FUNCTION a_count() RETURNS bigint LANGUAGE sql STABLE "
					+ "BEGIN ATOMIC SELECT count(*) FROM a; SELECT 1; END");
		this.application.database().execute("CREATE TABLE b (id int PRIMARY KEY, n bigint DEFAULT a_count())");
		assertThat(this.application.model("create table b (id int not null, n bigint, primary key (id))").changes())
			.isEmpty();
	}

	@Test
	void leavesAloneATableThatItCannotCopy() {
		this.application.database()
			.execute("CREATE FUNCTION odd_in(cstring) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; "
					+ "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int); "
					+ "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq); "
					+ "CREATE TABLE odd (id int PRIMARY KEY, CHECK (id === id));");
		this.application.model("create table odd (id int not null, more int, primary key (id))",
				"create table pet (id int not null, odd_id int, primary key (id))",
				"alter table if exists pet add constraint fk_odd foreign key (odd_id) references odd");
		assertThat(this.application.changes()).containsExactly("added table 'pet'");
		assertThat(this.application.generate()).contains("table odd");
	}

	@Test
	void needsADatabase() {
		Autogenerator generator = this.application.generator();
		assertThatExceptionOfType(NoDatabaseException.class)
			.isThrownBy(() -> new Autogenerator(generator.model(), generator.settings(), generator.own(),
					generator.placeholders(), generator.hooks(), null)
				.check(this.application.author().scripts(),
						new AutogenerateRequest(Against.DATABASE, false, false, java.util.List.of())));
	}

}
