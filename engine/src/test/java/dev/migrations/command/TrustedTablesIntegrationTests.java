package dev.migrations.command;

import java.util.List;

import javax.sql.DataSource;

import dev.migrations.store.TableProblem;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.Refusals.Refused;
import dev.migrations.test.Role;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for tables whose rows a policy may hide, or which somebody else may have planted.
 */
class TrustedTablesIntegrationTests extends AbstractEngineIntegrationTests {

	private Role owner;

	private Role stranger;

	@BeforeEach
	void createRoles() {
		branchAndMerge();
		this.owner = Role.create(this.database, "owner");
		this.stranger = Role.create(this.database, "stranger");
		this.database.execute("GRANT ALL ON SCHEMA public TO " + this.owner.name() + ", " + this.stranger.name());
	}

	@Test
	void refusesAVersionTableWhoseRowsAPolicyHidesFromItsOwner() {
		engine(this.owner).upgrade();
		as(this.owner, "ALTER TABLE migrations_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
		MigrationEngine engine = engine(this.owner);
		for (Runnable work : List.<Runnable>of(engine::upgrade, engine::current, () -> engine.status(1),
				() -> engine.stamp("m1"), () -> engine.plans().upgrade(), () -> engine.offline().upgrade(),
				engine::ensureTables)) {
			assertRefused(work).withMessageContainingAll("'public.migrations_version'", this.owner.name(),
					"NO FORCE ROW LEVEL SECURITY");
		}
		assertThat(engine().current()).containsExactly("m1");
		as(this.owner,
				"ALTER TABLE \"public\".\"migrations_version\" NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY");
		assertThat(engine.upgrade().steps()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations_version", "migrations_history", "migrations_journal" })
	void refusesRowsThatAPolicyHidesFromAViewer(String table) {
		engine(this.owner).upgrade();
		Role viewer = Role.create(this.database, "viewer");
		as(this.owner,
				"GRANT SELECT ON TABLE migrations_version, migrations_history, migrations_journal TO " + viewer.name());
		assertThat(engine(viewer).status(10).applied()).hasSize(4);
		as(this.owner, "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
		assertRefused(() -> engine(viewer).status(10)).withMessageContaining("'public." + table + "'");
		assertThat(engine(this.owner).upgrade().steps()).isEmpty();
	}

	@Test
	void refusesRowsThatAPolicyHidesFromTheRole() {
		engine(this.owner).upgrade();
		as(this.owner, "ALTER TABLE migrations_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
		assertRefused(this.folder.engine(this.database.dataSource()).role(this.owner.name()).build()::upgrade)
			.withMessageContaining("Row-level security");
	}

	@EachPostgresVersion
	void runsNothingThatAStrangerPlanted(int version) {
		TestDatabase planted = PostgresServer.createDatabase(version);
		Role migrator = Role.create(planted, "migrator");
		Role mallory = Role.create(planted, "mallory");
		planted.execute("GRANT ALL ON SCHEMA public TO " + mallory.name() + ", " + migrator.name());
		planted.execute("CREATE TABLE ran (who text)");
		planted.execute("GRANT INSERT ON ran TO public");
		plantFunction(mallory);
		as(mallory, "CREATE TABLE migrations_version (version_num varchar(128) PRIMARY KEY)");
		as(mallory, "CREATE TRIGGER spy BEFORE INSERT ON migrations_version FOR EACH ROW EXECUTE FUNCTION spy()");
		as(mallory, "GRANT ALL ON migrations_version TO public");
		for (DataSource source : List.of(planted.dataSource(), migrator.dataSource())) {
			MigrationEngine engine = this.folder.engine(source).build();
			assertRefused(engine::upgrade).withMessageContainingAll("'public.migrations_version'", mallory.name(),
					"'migrations.schema'");
			assertRefused(engine::ensureTables);
			assertRefused(() -> engine.stamp("m1"));
			assertThat(engine.current()).isEmpty();
		}
		assertThat(planted.query("SELECT who FROM ran")).isEmpty();
	}

	private void plantFunction(Role role) {
		as(role, """
				CREATE FUNCTION spy() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN INSERT INTO public.ran VALUES (current_user); RETURN NEW; END $$""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "migrations_history", "migrations_journal" })
	void refusesTheOtherTablesOfAStranger(String table) {
		as(this.stranger, "CREATE TABLE " + table + " (id int)");
		assertRefused(engine()::upgrade).withMessageContaining("'public." + table + "' belongs to");
		assertRefused(engine(this.owner)::upgrade).withMessageContaining("'public." + table + "' belongs to");
		assertThat(tables()).doesNotContain("a", "migrations_version");
	}

	@ParameterizedTest
	@CsvSource({ "IMMUTABLE, a1", "VOLATILE, a1", "IMMUTABLE, m1" })
	void doesNotEvenPlanAView(String volatility, String answer) {
		this.database.execute("CREATE TABLE ran (who text)");
		this.database.execute("GRANT INSERT ON ran TO public");
		as(this.stranger,
				"""
						CREATE FUNCTION answer(int) RETURNS text LANGUAGE plpgsql VOLATILITY AS $$
						BEGIN INSERT INTO public.ran VALUES (current_user); RETURN 'ANSWER'; END $$"""
					.replace("VOLATILITY", (volatility.equals("IMMUTABLE")) ? "IMMUTABLE" : "VOLATILE")
					.replace("ANSWER", answer));
		as(this.stranger, "CREATE VIEW migrations_version AS SELECT answer(1)::varchar AS version_num");
		as(this.stranger, "GRANT ALL ON migrations_version TO public");
		for (MigrationEngine engine : List.of(engine(), engine(this.owner), qualified("public"))) {
			assertRefused(engine::upgrade).withMessageContainingAll("'public.migrations_version' is a view",
					"'migrations.schema'");
			assertRefused(engine::current);
			assertRefused(() -> engine.status(10));
		}
		assertThat(this.database.query("SELECT who FROM ran")).isEmpty();
	}

	@Test
	void refusesOtherKinds() {
		this.database
			.execute("CREATE TABLE migrations_version (version_num varchar(128)) PARTITION BY LIST (version_num)");
		assertRefused(engine()::upgrade).withMessageContaining("a partitioned table");
		this.database.execute("DROP TABLE migrations_version");
		this.database.execute("CREATE SEQUENCE migrations_history");
		assertRefused(engine()::upgrade).withMessageContaining("a sequence");
	}

	@Test
	void refusesTriggersOfWhoMayOnlyMakeOne() {
		engine().upgrade();
		this.database.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + this.stranger.name());
		this.database.execute("CREATE TABLE ran (who text)");
		plantFunction(this.stranger);
		as(this.stranger,
				"CREATE TRIGGER \"s py\" BEFORE INSERT ON migrations_history FOR EACH ROW EXECUTE FUNCTION spy()");
		String drop = "DROP TRIGGER \"s py\" ON \"public\".\"migrations_history\"";
		assertRefused(() -> engine().downgrade("b1")).withMessageContainingAll("TRIGGER \"s py\"", drop);
		assertThat(engine().current()).containsExactly("m1");
		this.database.execute(drop);
		assertThat(engine().downgrade("base").steps()).hasSize(4);
	}

	@Test
	void refusesRules() {
		engine(this.owner).upgrade("a1");
		as(this.owner, "CREATE RULE quiet AS ON INSERT TO migrations_version DO INSTEAD NOTHING");
		assertRefused(engine(this.owner)::upgrade).withMessageContaining("RULE quiet");
	}

	@Test
	void trustsItsOwnRoles() {
		Role group = Role.create(this.database, "group");
		Role colleague = Role.create(this.database, "colleague");
		this.database.execute("CREATE SCHEMA app AUTHORIZATION " + group.name());
		String members = this.owner.name() + ", " + colleague.name();
		this.database.execute("GRANT " + group.name() + " TO " + members);
		this.database.execute("GRANT ALL ON SCHEMA public TO " + group.name());
		assertThat(qualified(this.owner.dataSource(), null).upgrade("a1").steps()).hasSize(1);
		as(this.owner, "GRANT ALL ON ALL TABLES IN SCHEMA app TO " + colleague.name());
		assertThat(qualified(colleague.dataSource(), null).upgrade().steps()).hasSize(3);
		assertThat(qualified(colleague.dataSource(), null).stamp("a1").current()).containsExactly("a1");
		as(this.owner, "GRANT ALL ON ALL TABLES IN SCHEMA app TO " + group.name());
		assertThat(qualified(colleague.dataSource(), group.name()).stamp("m1").current()).containsExactly("m1");
	}

	@Test
	void trustsTheOwnerOfTheDatabase() {
		this.database.execute("ALTER DATABASE " + this.database.name() + " OWNER TO " + this.owner.name());
		engine(this.owner).upgrade("a1");
		assertThat(engine().upgrade().current()).containsExactly("m1");
	}

	@Test
	void trustsTablesThatAreGivenToTheUser() {
		as(this.stranger, "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)");
		as(this.stranger, "INSERT INTO alembic_version VALUES ('b1')");
		as(this.stranger, "GRANT ALL ON alembic_version TO " + this.owner.name());
		MigrationEngine engine = this.folder.engine(this.owner.dataSource()).versionTable("alembic_version").build();
		assertThat(engine.current()).containsExactly("b1");
		assertRefused(engine::upgrade)
			.withMessageContaining("ALTER TABLE \"public\".\"alembic_version\" OWNER TO \"" + this.owner.name() + "\"");
		this.database.execute("ALTER TABLE \"public\".\"alembic_version\" OWNER TO \"" + this.owner.name() + "\"");
		this.database.execute("CREATE TABLE a (id int)");
		assertThat(engine.upgrade().current()).containsExactly("m1");
	}

	@Test
	void refusesStrangersInScripts() {
		Psql.assumeInstalled();
		String script = engine().offline().upgrade("base:heads");
		as(this.stranger, "CREATE TABLE migrations_version (version_num varchar(128) PRIMARY KEY)");
		assertThat(Psql.run(this.database, script).output()).contains("public.migrations_version",
				"belongs to a stranger");
		this.database.execute("DROP TABLE migrations_version");
		engine(this.owner).upgrade();
		as(this.owner, "ALTER TABLE migrations_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
		Psql psql = Psql.run(this.database, this.owner.name(), script);
		assertThat(psql.code()).isNotZero();
		assertThat(psql.output()).contains("public.migrations_version", "policies that hide rows");
	}

	private static Refused<TableProblem.UntrustedTable> assertRefused(Runnable work) {
		return Refusals.assertThatRefusal(TableProblem.UntrustedTable.class).isThrownBy(work::run);
	}

	private MigrationEngine engine(Role role) {
		return this.folder.engine(role.dataSource()).build();
	}

	private MigrationEngine qualified(String schema) {
		return this.folder.engine(this.database.dataSource()).schema(schema).build();
	}

	private MigrationEngine qualified(DataSource source, String role) {
		return this.folder.engine(source).schema("app").role(role).build();
	}

	private void as(Role role, String sql) {
		JdbcClient.create(role.dataSource()).sql(sql).update();
	}

}
