package dev.migrations.fault;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.command.MigrationEngine;
import dev.migrations.lock.LockMode;
import dev.migrations.test.PgBouncer;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests a user who logs in and migrates as the owner of the objects.
 */
class OwnerRoleIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private final String login = "login_" + this.database.name();

	private final String owner = "Owner " + this.database.name();

	private ScriptFolder folder;

	@BeforeEach
	void createRoles(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.database.execute("CREATE ROLE " + this.login + " LOGIN");
		this.database.execute("CREATE ROLE \"%s\"".formatted(this.owner));
		this.database.execute("GRANT \"%s\" TO %s".formatted(this.owner, this.login));
		this.database.execute("GRANT ALL ON SCHEMA public TO \"%s\"".formatted(this.owner));
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);\nRESET ROLE;\nSELECT 1;",
				"RESET ROLE;\nDROP TABLE b;");
		this.folder.revision("c1 <- b1", "CREATE TABLE c (id int);", "DROP TABLE c;");
	}

	@AfterEach
	void dropRoles() {
		this.database.execute("REVOKE ALL ON SCHEMA public FROM \"%s\"".formatted(this.owner));
		this.database.execute("DROP OWNED BY \"%s\"".formatted(this.owner));
		this.database.execute("DROP ROLE \"%s\", %s".formatted(this.owner, this.login));
	}

	@ParameterizedTest
	@EnumSource(LockMode.class)
	void createsWhatBelongsToTheOwner(LockMode mode) {
		migrate(engine(this.database, mode));
	}

	@Test
	void createsWhatBelongsToTheOwnerThroughPooler() throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database, 4, this.login)) {
			migrate(engine(bouncer.database(), LockMode.AUTO));
			PGSimpleDataSource dataSource = dataSource(bouncer.database());
			assertThat(bouncer.queryEach(dataSource, 4, "SELECT current_user")).containsOnly(List.of(this.login));
		}
	}

	@Test
	void buildsAnIndexConcurrentlyAsTheOwner() {
		writeConcurrentIndex();
		assertThat(engine(this.database, LockMode.AUTO).upgrade().steps()).endsWith("d1");
		assertThat(this.database.query("SELECT pg_get_userbyid(relowner)::text FROM pg_class WHERE relname = 'a_id'"))
			.containsExactly(this.owner);
	}

	@Test
	void refusesAConcurrentIndexThroughPoolerBeforeAnythingRuns() {
		writeConcurrentIndex();
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(engine(this.database, LockMode.TRANSACTION)::upgrade)
			.withMessageContainingAll("'d1'", "migrations.url");
		assertThat(this.database.query("SELECT to_regclass('a')::text")).containsExactly((String) null);
	}

	private void writeConcurrentIndex() {
		this.database.execute("ALTER ROLE %s NOINHERIT".formatted(this.login));
		this.folder.revision("d1 <- c1", "CREATE INDEX CONCURRENTLY a_id ON a (id);", null);
	}

	@Test
	void writesScriptsThatTakeTheRole() {
		Psql.assumeInstalled();
		writeConcurrentIndex();
		this.database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
		MigrationEngine engine = engine(this.database, LockMode.AUTO);
		for (String target : List.of("b1", "heads")) {
			Psql psql = Psql.run(this.database, this.login, engine.offline().upgrade(target));
			assertThat(psql.code()).as(psql.output()).isZero();
		}
		assertThat(engine.current()).containsExactly("d1");
		assertThat(owners()).containsExactly(this.owner);
		assertThat(this.database.query("SELECT DISTINCT database_user FROM migrations_history"))
			.containsExactly(this.login);
	}

	@Test
	void writesScriptsThatKeepToTheSearchPathOfTheUser() {
		Psql.assumeInstalled();
		this.database.execute("CREATE SCHEMA %s AUTHORIZATION \"%s\"".formatted(this.login, this.owner));
		this.database.execute("GRANT USAGE ON SCHEMA %1$s TO %1$s".formatted(this.login));
		MigrationEngine engine = engine(this.database, LockMode.AUTO);
		Psql psql = Psql.run(this.database, this.login, engine.offline().upgrade(":c1"));
		assertThat(psql.code()).as(psql.output()).isZero();
		assertThat(this.database.query("SELECT to_regclass('%s.c')::text".formatted(this.login)))
			.containsExactly(this.login + ".c");
		assertThat(engine.downgrade("base").steps()).containsExactly("c1", "b1", "a1");
	}

	@Test
	void tellsWhenTheRoleMayNotBeTaken() {
		this.database.execute("REVOKE \"%s\" FROM %s".formatted(this.owner, this.login));
		assertThatExceptionOfType(MigrationException.class).isThrownBy(engine(this.database, LockMode.AUTO)::upgrade)
			.withMessageContainingAll(this.owner, "permission denied");
	}

	private void migrate(MigrationEngine engine) {
		assertThat(engine.upgrade().steps()).containsExactly("a1", "b1", "c1");
		assertThat(owners()).containsExactly(this.owner);
		assertThat(this.database.query("SELECT DISTINCT database_user FROM migrations_history"))
			.containsExactly(this.login);
		assertThat(engine.downgrade("base").steps()).containsExactly("c1", "b1", "a1");
		assertThat(engine.current()).isEmpty();
	}

	private List<String> owners() {
		return this.database.query("SELECT DISTINCT pg_get_userbyid(relowner)::text FROM pg_class "
				+ "WHERE relnamespace = 'public'::regnamespace");
	}

	private MigrationEngine engine(TestDatabase entrance, LockMode mode) {
		return this.folder.engine(dataSource(entrance)).role(this.owner).lockMode(mode).build();
	}

	private PGSimpleDataSource dataSource(TestDatabase entrance) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(entrance.url());
		dataSource.setUser(this.login);
		return dataSource;
	}

}
