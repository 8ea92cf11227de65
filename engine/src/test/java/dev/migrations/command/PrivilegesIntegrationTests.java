package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.run.ConnectionProblem;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Takes each right from a role in turn: the refusal says which one is missing, and what
 * it says to type helps.
 */
class PrivilegesIntegrationTests {

	private ScriptFolder folder;

	private TestDatabase database;

	private Role role;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory).revision("a1", "SELECT 1;", "SELECT 1;");
	}

	@EachPostgresVersion
	void namesEachRightThatIsMissing(int version) {
		createDatabase(version);
		this.database.execute("CREATE SCHEMA app");
		assertMissing("GRANT USAGE, CREATE ON SCHEMA app TO %s");
		this.database.execute("GRANT USAGE ON SCHEMA app TO " + this.role.name());
		assertMissing("GRANT CREATE ON SCHEMA app TO %s");
		this.folder.engine(this.database.dataSource()).schema("app").build().ensureTables();
		assertMissing("GRANT UPDATE, SELECT, INSERT, DELETE ON TABLE app.migrations_journal TO %s",
				"GRANT SELECT, INSERT ON TABLE app.migrations_history TO %s",
				"GRANT SELECT, INSERT, DELETE ON TABLE app.migrations_version TO %s");
		assertThat(engine().upgrade().steps()).containsExactly("a1");
		assertThat(engine().downgrade("base").steps()).containsExactly("a1");
	}

	@EachPostgresVersion
	void namesTheOneRightThatIsMissingOnATable(int version) {
		createDatabase(version);
		this.database.execute("CREATE SCHEMA app");
		this.database.execute("GRANT USAGE, CREATE ON SCHEMA app TO " + this.role.name());
		this.folder.engine(this.database.dataSource()).schema("app").build().ensureTables();
		this.database.execute("GRANT ALL ON ALL TABLES IN SCHEMA app TO " + this.role.name());
		for (String right : List.of("SELECT", "INSERT", "DELETE")) {
			assertMissingWithout(right, "migrations_version");
		}
		assertMissingWithout("INSERT", "migrations_history");
		this.database.execute("REVOKE UPDATE, TRUNCATE, REFERENCES, TRIGGER ON app.migrations_version, "
				+ "app.migrations_history FROM " + this.role.name());
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	private void assertMissingWithout(String right, String table) {
		this.database.execute("REVOKE %s ON app.%s FROM %s".formatted(right, table, this.role.name()));
		assertMissing("GRANT %s ON TABLE app.%s TO %%s".formatted(right, table));
		this.folder.engine(this.database.dataSource()).schema("app").build().purge("base");
	}

	@Test
	void asksForNoMoreThanItTakesToLook() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("CREATE SCHEMA app");
		this.folder.engine(this.database.dataSource()).schema("app").build().ensureTables();
		assertThat(failure(engine()::history).getGrants()).containsExactly(
				"GRANT USAGE ON SCHEMA app TO " + this.role.name(),
				"GRANT SELECT ON TABLE app.migrations_history TO " + this.role.name(),
				"GRANT SELECT ON TABLE app.migrations_journal TO " + this.role.name(),
				"GRANT SELECT ON TABLE app.migrations_version TO " + this.role.name());
	}

	@Test
	void namesTheRightToCreateTheSchema() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		assertMissing("GRANT CREATE ON DATABASE %s TO %%s".formatted(this.database.name()));
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@Test
	void quotesNamesInWhatItSaysToType() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("CREATE SCHEMA \"my; \"\"App\"");
		DatabaseFailedException failure = failure(
				this.folder.engine(this.role.dataSource()).schema("my; \"App").build()::upgrade);
		assertThat(failure.getGrants())
			.containsExactly("GRANT USAGE, CREATE ON SCHEMA \"my; \"\"App\" TO " + this.role.name());
		this.database.execute(failure.getGrants().get(0));
		assertThat(this.folder.engine(this.role.dataSource()).schema("my; \"App").build().upgrade().steps()).hasSize(1);
	}

	@Test
	void tellsWhenNoSchemaOfTheSearchPathMayBeUsed() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("REVOKE ALL ON SCHEMA public FROM public");
		Refusals.assertThatRefusal(ConnectionProblem.MissingSchema.class)
			.isThrownBy(() -> this.folder.engine(this.role.dataSource()).build().upgrade())
			.withMessageContaining("search path");
	}

	@Test
	void showsWhatTheServerSaysOfAStatementThatMayNotRun() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("CREATE TABLE public.owned (id int)");
		this.database.execute("GRANT ALL ON DATABASE %s TO %s".formatted(this.database.name(), this.role.name()));
		this.folder.revision("a1", "ALTER TABLE public.owned ADD COLUMN more int;", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("must be owner of table owned")
			.satisfies((ex) -> assertThat(ex.getError().sqlState()).isEqualTo("42501"));
	}

	@EachPostgresVersion
	void namesTheMembershipThatIsMissingForARole(int version) {
		createDatabase(version);
		Role owner = Role.create(this.database, "owner");
		this.database.execute("CREATE SCHEMA app");
		MigrationEngine engine = this.folder.engine(this.role.dataSource()).schema("app").role(owner.name()).build();
		DatabaseFailedException failure = failure(engine::upgrade);
		assertThat(failure.getMessage()).contains("42501", "GRANT");
		failure.getGrants().forEach(this.database::execute);
		assertThat(failure.getGrants()).contains("GRANT %s TO %s".formatted(owner.name(), this.role.name()))
			.anyMatch((grant) -> grant.endsWith("CREATE ON SCHEMA app TO " + owner.name()));
		assertThat(engine.upgrade().steps()).containsExactly("a1");
	}

	@Test
	void namesARoleThatDoesNotExist() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("CREATE SCHEMA app AUTHORIZATION " + this.role.name());
		MigrationEngine engine = this.folder.engine(this.role.dataSource()).schema("app").role("nobody here").build();
		assertThat(failure(engine::upgrade).getMessage()).contains("22023", "\"nobody here\"", "'migrations.role'");
	}

	@Test
	void tellsWhyItCannotConnect() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("REVOKE CONNECT ON DATABASE %s FROM public".formatted(this.database.name()));
		assertThat(connectionFailure("42501")).contains("permission denied for database", "CONNECT privilege",
				"GRANT CONNECT ON DATABASE");
		this.database.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(this.database.name(), this.role.name()));
		this.database.execute("ALTER ROLE %s CONNECTION LIMIT 0".formatted(this.role.name()));
		assertThat(connectionFailure("53300")).contains(this.role.name(), "CONNECTION LIMIT");
		this.database.execute("ALTER ROLE %s CONNECTION LIMIT -1 NOLOGIN".formatted(this.role.name()));
		assertThat(connectionFailure("28000")).contains(this.role.name(), "ALTER ROLE ... LOGIN");
		this.database.execute("ALTER ROLE %s LOGIN".formatted(this.role.name()));
		this.role.password("right");
		assertThat(connectionFailure("28P01")).contains(this.role.name(), "Correct the user name and the password.")
			.doesNotContain("wrong-secret");
		assertThat(failure(engine("nowhere", "postgres")::upgrade).getMessage()).contains("3D000", "\"nowhere\"",
				"Create the database");
	}

	@Test
	void tellsThatTransactionsAreReadOnly() {
		createDatabase(PostgresServer.DEFAULT_VERSION);
		this.database.execute("CREATE SCHEMA app AUTHORIZATION " + this.role.name());
		this.database.execute("ALTER ROLE %s SET default_transaction_read_only = on".formatted(this.role.name()));
		assertThat(failure(engine()::upgrade).getMessage()).contains("25006", "default_transaction_read_only");
	}

	private void createDatabase(int version) {
		this.database = PostgresServer.createDatabase(version);
		this.role = Role.create(this.database, "migrator");
	}

	private MigrationEngine engine() {
		return this.folder.engine(this.role.dataSource()).schema("app").build();
	}

	private MigrationEngine engine(String databaseName, String user) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl("jdbc:postgresql://localhost:%s/%s".formatted(this.database.port(), databaseName));
		dataSource.setUser(user);
		dataSource.setPassword("wrong-secret");
		return this.folder.engine((DataSource) dataSource).build();
	}

	private String connectionFailure(String sqlState) {
		DatabaseFailedException failure = failure(engine(this.database.name(), this.role.name())::upgrade);
		assertThat(failure.getSqlState()).isEqualTo(sqlState);
		return failure.getMessage();
	}

	private void assertMissing(String... grants) {
		DatabaseFailedException failure = failure(engine()::upgrade);
		List<String> expected = List.of(grants).stream().map((grant) -> grant.formatted(this.role.name())).toList();
		assertThat(failure.getGrants()).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(failure.getRemedy()).contains(expected);
		assertThat(failure.getSqlState()).isEqualTo("42501");
		if (expected.size() > 1 || expected.get(0).contains("TABLE") || expected.get(0).contains("DATABASE")) {
			failure.getGrants().forEach(this.database::execute);
		}
	}

	private static DatabaseFailedException failure(Runnable work) {
		return catchThrowableOfType(DatabaseFailedException.class, work::run);
	}

}
