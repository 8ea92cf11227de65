package dev.migrations.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.TransactionMode;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.HostileSchema;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Psql;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whoever may create objects in a schema of the search path has none of them called with
 * the rights of the migrating user.
 */
class HostileSearchPathIntegrationTests {

	private ScriptFolder folder;

	private TestDatabase database;

	private Role role;

	private HostileSchema traps;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1",
				"CREATE INDEX CONCURRENTLY ix ON a (id);\nCREATE INDEX CONCURRENTLY ON a (id);",
				"DROP INDEX CONCURRENTLY ix;\nVACUUM a;");
		this.folder.revision("c1 <- a1", """
				CREATE TABLE p (id int) PARTITION BY LIST (id);
				CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
				ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;
				REINDEX TABLE CONCURRENTLY a;
				SET app.tenant = 'one';""", "DROP TABLE p, p1;");
		this.folder.revision("m1 <- b1, c1", "", "");
	}

	/*
	 * The engine's own tables are in a schema that only the migrating user may change.
	 */
	private void setTrapsBeforeSystem(int version) {
		this.traps = HostileSchema.beforeSystem(version);
		this.database = this.traps.database();
		this.role = Role.create(this.database, "migrator");
		this.database.execute("CREATE SCHEMA app AUTHORIZATION " + this.role.name());
		this.database
			.execute("ALTER ROLE %s SET search_path = app, evil, public, pg_catalog".formatted(this.role.name()));
		this.database.execute("ALTER ROLE %s SUPERUSER".formatted(this.role.name()));
	}

	private void setTrapsBehindSystem() {
		this.traps = HostileSchema.behindSystem(PostgresServer.DEFAULT_VERSION);
		this.database = this.traps.database();
		this.role = Role.create(this.database, "migrator");
		this.database.execute("ALTER ROLE %s SUPERUSER".formatted(this.role.name()));
	}

	private MigrationEngineBuilder engine() {
		return this.folder.engine(this.role.dataSource()).lockTimeout(Duration.ofSeconds(1));
	}

	@EachPostgresVersion
	void callsNothingOfASchemaBeforeTheSystemsOwn(int version) {
		setTrapsBeforeSystem(version);
		live(engine().build());
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void callsNothingThatFitsBetterThanTheSystemsOwn() {
		setTrapsBehindSystem();
		live(engine().build());
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void callsNothingWithALockOfATransaction() {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		live(engine().lockMode(LockMode.TRANSACTION).build());
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void callsNothingWithARoleAndOneTransaction() {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		live(engine().role(this.role.name()).transaction(TransactionMode.PER_RUN).build());
		assertThat(this.traps.calls()).isZero();
	}

	private void live(MigrationEngine engine) {
		assertThat(engine.status(200).applied()).isEmpty();
		assertThat(engine.upgrade().steps()).hasSize(4);
		assertThat(engine.upgrade().steps()).isEmpty();
		assertThat(engine.current()).containsExactly("m1");
		assertThat(engine.history()).hasSize(4);
		assertThat(engine.pending()).isEmpty();
		engine.acceptChecksums();
		assertThat(engine.downgrade("a1").steps()).hasSize(3);
		engine.stamp("b1");
		engine.stamp("a1");
		assertThat(engine.upgrade("c1").steps()).hasSize(1);
		engine.resume();
		engine.purge("base");
		assertThat(engine.current()).isEmpty();
		assertThat(engine.ensureTables()).isFalse();
	}

	@Test
	void callsNothingWhenItRecovers() {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		this.folder.revision("b1 <- a1", "CREATE UNIQUE INDEX CONCURRENTLY ux ON a (id);", null);
		this.folder.revision("c1 <- a1", "INSERT INTO a VALUES (1);", null);
		engine().build().upgrade("c1");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> engine().build().upgrade("b1"));
		this.database.execute("TRUNCATE app.a");
		assertThat(engine().build().upgrade().steps()).contains("b1");
		assertThat(this.traps.calls()).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void callsNothingWhenItWaits(LockMode mode) throws SQLException {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		engine().build().upgrade("a1");
		this.folder.revision("b1 <- a1", "ALTER TABLE a ADD b int;", "");
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("LOCK TABLE app.a");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> engine().lockMode(mode)
					.ddlLockTimeout(Duration.ofSeconds(4))
					.ddlRetries(0)
					.build()
					.upgrade("b1"))
				.withMessageContaining("pid");
			statement.execute("SELECT pg_advisory_xact_lock(key) FROM (SELECT %s AS key) k".formatted(lockKey()));
			assertThatExceptionOfType(MigrationLockTimeoutException.class)
				.isThrownBy(() -> engine().lockMode(mode).build().upgrade("b1"))
				.withMessageContaining("pid");
			other.rollback();
		}
		assertThat(this.traps.calls()).isZero();
	}

	private String lockKey() {
		return this.database.query("""
				SELECT ('x' || left(encode(sha256('dev.migrations'::bytea || '\\x00' || 'app' || '\\x00' ||
				'migrations_version'), 'hex'), 16))::bit(64)::bigint::text""").get(0);
	}

	@Test
	void callsNothingWhenARightIsMissing() {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		this.database.execute("ALTER ROLE %s NOSUPERUSER".formatted(this.role.name()));
		this.database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> engine().schema("public").build().upgrade())
			.withMessageContaining("GRANT CREATE ON SCHEMA public");
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void callsNothingInAScript() {
		Psql.assumeInstalled();
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		MigrationEngine engine = engine().build();
		for (String script : List.of(engine.offline().upgrade(), engine.offline().upgrade("base:head"))) {
			Psql psql = Psql.run(this.database, this.role.name(), script);
			assertThat(psql.output()).doesNotContain("Trapped");
			assertThat(psql.code()).as(psql.output()).isZero();
			assertThat(engine.current()).containsExactly("m1");
			Psql back = Psql.run(this.database, this.role.name(), engine.offline().downgrade("base"));
			assertThat(back.code()).as(back.output()).isZero();
		}
		Psql stale = Psql.run(this.database, this.role.name(), engine.offline().upgrade("a1:b1"));
		assertThat(stale.output()).contains("The version table holds {}, but this script goes on from {a1}");
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void isNotStoppedByAnOperatorThatFitsAsWell() {
		setTrapsBehindSystem();
		this.database.execute("DROP OPERATOR public.|| (text, numeric)");
		this.database.execute("DROP OPERATOR public.|| (text, int4)");
		live(engine().build());
		assertThat(this.traps.calls()).isZero();
	}

	@Test
	void trapsAreSprung() {
		setTrapsBeforeSystem(PostgresServer.DEFAULT_VERSION);
		for (String sql : List.of("SELECT 'a'::pg_catalog.text = 'b'::pg_catalog.text", "SELECT current_setting('a')",
				"SELECT 'a'::text", "SELECT * FROM pg_class")) {
			long before = this.traps.calls();
			assertThat(catchThrowable(() -> query(sql))).as(sql).hasMessageContaining("Trapped");
			assertThat(this.traps.calls()).as(sql).isEqualTo(before + 1);
		}
		setTrapsBehindSystem();
		assertThat(catchThrowable(() -> query("SELECT 'pg_class'::regclass = 1::oid"))).hasMessageContaining("Trapped");
	}

	private void query(String sql) throws SQLException {
		try (Connection connection = this.role.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.executeQuery(sql);
		}
	}

}
