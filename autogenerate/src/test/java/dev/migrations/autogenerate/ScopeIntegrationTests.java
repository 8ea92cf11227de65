package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;
import dev.migrations.store.TableNames;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes part in the comparison at all.
 */
class ScopeIntegrationTests {

	private static final String PERSON = "create table person (id bigint not null, kind varchar(9) check (kind in ('A')), primary key (id))";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	@Test
	void ignoresKindsOfDifference() {
		this.application.revision("h1", "CREATE TABLE person (id bigint PRIMARY KEY, kind varchar(20));")
			.model(PERSON, "create index ix on person (kind)", "comment on table person is 'x'");
		this.application.settings((settings) -> Settings.ignoring(settings, Difference.ENUM_CHECKS, Difference.INDEXES,
				Difference.COMMENTS));
		assertThat(this.application.changes()).isEmpty();
		this.application.settings((settings) -> Settings.ignoring(settings));
		this.application.carryThrough("added check constraint 'person.person_kind_check'", "added index 'person.ix'",
				"changed comment on table 'person'");
		this.application.settings((settings) -> Settings.ignoring(settings, Difference.values()));
		assertThat(this.application.model("create table pet (id int)", "insert into pet values (1)").changes())
			.isEmpty();
	}

	@Test
	void excludesTablesByPattern() {
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL))
			.settings((settings) -> Settings.excluding(settings, "batch_*", "public.quartz", "audit.*"));
		this.application.revision("h1", """
				CREATE TABLE batch_job (id serial PRIMARY KEY);
				CREATE TABLE quartz (id bigserial PRIMARY KEY, batch_id int REFERENCES batch_job);
				CREATE SCHEMA audit;
				CREATE TABLE audit.entry (id serial);
				CREATE TABLE batch (id serial);
				""");
		this.application
			.model(PERSON, "create schema audit", "create table audit.other (id int)",
					"create table batch_new (id int)")
			.carryThrough("added table 'person'", "removed table 'batch'");
	}

	@Test
	void comparesTheSchemasThatTheModelNames() {
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL));
		this.application.revision("h1", "CREATE SCHEMA other; CREATE TABLE other.thing (id serial PRIMARY KEY); "
				+ "CREATE TYPE other.mood AS ENUM ('OK'); CREATE TABLE other.more (mood other.mood);");
		this.application
			.model(PERSON, "create schema billing",
					"create table billing.invoice (id bigint not null, person_id bigint, " + "primary key (id))",
					"alter table if exists billing.invoice add constraint fk foreign key (person_id) references person")
			.carryThrough("added schema 'billing'", "added table 'person'", "added table 'billing.invoice'");
		this.application.model(PERSON).carryThrough("removed table 'billing.invoice'", "removed schema 'billing'");
	}

	@Test
	void leavesASchemaThatHoldsThingsOfOthers() {
		this.application.model("create schema billing", "create table billing.invoice (id bigint not null)");
		this.application.generate();
		this.application.revision("h1 <- g1", "CREATE TABLE billing.hand (id int);");
		this.application.model(PERSON).carryThrough("added table 'person'", "removed table 'billing.invoice'");
	}

	@Test
	void comparesOnlyTheSchemasThatAreConfigured() {
		this.application.settings((settings) -> Settings.schemas(settings, "billing"));
		this.application.model(PERSON, "create schema billing", "create schema audit",
				"create table billing.invoice (id bigint not null)", "create table audit.entry (id bigint not null)")
			.carryThrough("added schema 'billing'", "added table 'billing.invoice'");
	}

	@Test
	void neverSeesTheEnginesOwnTables() {
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL))
			.own(new TableNames("ops", "alembic_version", "alembic_history"))
			.revision("h1", "CREATE SCHEMA IF NOT EXISTS ops; CREATE TABLE ops.thing (id int);")
			.model(PERSON, "create schema ops", "create table ops.other (id int)");
		this.application.database().execute("CREATE SCHEMA ops");
		this.application.upgrade();
		this.application.against(Against.DATABASE);
		assertThat(this.application.changes()).containsExactlyInAnyOrder("added table 'person'",
				"added table 'ops.other'", "removed table 'ops.thing'");
		this.application.model(PERSON, "create table alembic_version (id int)");
		assertThat(this.application.changes()).contains("added table 'alembic_version'");
	}

	@Test
	void neverSeesTheEnginesOwnTablesInTheDefaultSchema() {
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL)).model(PERSON);
		this.application.upgrade();
		this.application.against(Against.DATABASE);
		assertThat(this.application.changes()).containsExactly("added table 'person'");
	}

	@Test
	void leavesAloneWhatBelongsToExtensions() {
		this.application.settings((settings) -> Settings.drops(settings, Drops.ALL))
			.revision("h1", "CREATE EXTENSION pg_stat_statements; CREATE EXTENSION hstore; CREATE EXTENSION pg_trgm;");
		this.application
			.model("create table person (id bigint not null, name varchar(50), attributes hstore, primary key (id))",
					"create index ix_name on person using gin (name gin_trgm_ops)")
			.carryThrough("added table 'person'");
	}

	@Test
	void neverChangesTablesThatAreOnlyRead() {
		this.application.revision("h1",
				"CREATE TABLE person (id bigint PRIMARY KEY, name text, extra int); CREATE TABLE Pet (id int);");
		Model model = new Model(
				List.of(ModelStatement.of("create table person (id int not null, name varchar(50) not null, more int, "
						+ "primary key (id))"), ModelStatement.of("create table pet (id bigint)")),
				Set.of("person", "public.PET"));
		this.application.model(model);
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void neverMakesTablesOfViews() {
		this.application.revision("h1",
				"""
						CREATE TABLE person (id bigint PRIMARY KEY, kind varchar(9) CONSTRAINT person_kind_check CHECK (kind IN ('A')));
						CREATE VIEW adult AS SELECT id FROM person;
						CREATE MATERIALIZED VIEW child AS SELECT id FROM person;
						CREATE TABLE event (id bigint, at date) PARTITION BY RANGE (at);
						CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
						""");
		this.application.model(PERSON, "create table adult (id bigint not null, primary key (id))",
				"create table child (id bigint not null, primary key (id))",
				"create table event_2026 (id bigint, at date)", "create table event (id bigint, at date)",
				"create table pet (id bigint not null, adult_id bigint, primary key (id))",
				"alter table if exists pet add constraint fk foreign key (adult_id) references adult");
		assertThat(this.application.changes()).containsExactly("added table 'pet'");
		this.application.upgrade();
		assertThat(this.application.against(Against.DATABASE).changes()).containsExactly("added table 'pet'");
	}

}
