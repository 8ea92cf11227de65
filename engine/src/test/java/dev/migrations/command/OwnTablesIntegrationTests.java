package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.test.LogLines;
import dev.migrations.test.Psql;
import dev.migrations.test.Role;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests where the engine's own tables are, and that a session comes back as it was.
 */
class OwnTablesIntegrationTests extends AbstractEngineIntegrationTests {

	@Test
	void createsNothingByLooking() {
		branchAndMerge();
		MigrationEngine engine = engine();
		assertThat(engine.current()).isEmpty();
		assertThat(engine.history()).isEmpty();
		assertThat(engine.status(200).upToDate()).isFalse();
		assertThat(tables()).isEmpty();
	}

	@Test
	void putsBackTheSettingsThatARevisionChanges() throws SQLException {
		this.folder.revision("a1", """
				SELECT pg_catalog.set_config('search_path', '', false);
				SET statement_timeout = '1h';
				CREATE ROLE %s;
				SET ROLE %1$s;
				RESET ROLE;
				SET SESSION AUTHORIZATION %1$s;
				""".formatted(this.database.name() + "_role"), null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", null);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET work_mem = '7MB'");
			connection.setAutoCommit(false);
			this.folder.engine(new SingleConnectionDataSource(connection, true)).build().upgrade();
			assertThat(connection.getAutoCommit()).isFalse();
			connection.setAutoCommit(true);
			assertThat(show(statement, "work_mem")).isEqualTo("7MB");
			assertThat(show(statement, "statement_timeout")).isEqualTo("0");
			assertThat(show(statement, "search_path")).contains("public");
			assertThat(show(statement, "session_authorization")).isEqualTo("postgres");
		}
		assertThat(tables()).contains("b", "migrations_version");
		assertThat(this.database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
			.containsExactly("0");
	}

	@Test
	void keepsItsTablesWhereItIsTold() {
		branchAndMerge();
		MigrationEngine engine = this.folder.engine(this.database.dataSource())
			.schema("Own \"Schema\"")
			.versionTable("alembic_version")
			.historyTable("log")
			.build();
		engine.upgrade();
		assertThat(this.database.query("SELECT version_num FROM \"Own \"\"Schema\"\"\".alembic_version"))
			.containsExactly("m1");
		assertThat(engine.history()).hasSize(4);
		assertThat(tables()).doesNotContain("migrations_version", "log");
	}

	@Test
	void continuesADatabaseThatAlembicManaged() {
		branchAndMerge();
		this.database.execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL)");
		this.database.execute("INSERT INTO alembic_version VALUES ('b1'), ('b2')");
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).versionTable("alembic_version").build();
		assertThat(engine.status(200).current()).containsExactly("b1", "b2");
		assertThat(engine.upgrade().steps()).containsExactly("m1");
	}

	@Test
	void warnsOfAStampOnADatabaseWithoutATable() {
		branchAndMerge();
		try (LogLines log = LogLines.of(MigrationEngine.class)) {
			engine().stamp("m1");
			assertThat(log.read()).singleElement().asString().startsWith("WARN").contains("'m1'", "'stamp base'");
			this.database.execute("CREATE TABLE c (id int)");
			engine().purge("m1");
			engine().stamp("a1");
			engine().stamp("base");
			assertThat(log.read()).hasSize(2);
		}
	}

	@Test
	void writesTheHistoryThoughItsSequenceIsBehind() {
		branchAndMerge();
		engine().upgrade();
		this.database.query("SELECT setval(pg_get_serial_sequence('migrations_history', 'id'), 1)::text");
		assertThat(engine().downgrade("base").steps()).hasSize(4);
		this.database.query("SELECT setval(pg_get_serial_sequence('migrations_history', 'id'), 100)::text");
		assertThat(engine().upgrade("a1").steps()).hasSize(1);
		assertThat(this.database.query("SELECT h.id::text FROM migrations_history h ORDER BY h.id"))
			.containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "101");
	}

	@Test
	void writesTheHistoryWithoutARightToItsSequence() {
		branchAndMerge();
		engine().upgrade("a1");
		Role role = Role.create(this.database, "migrator");
		this.database.query("SELECT setval(pg_get_serial_sequence('migrations_history', 'id'), 1, false)::text");
		this.database.execute("GRANT ALL ON SCHEMA public TO " + role.name());
		this.database.execute("GRANT SELECT, INSERT, DELETE ON migrations_version TO " + role.name());
		this.database.execute("GRANT SELECT, INSERT ON migrations_history TO " + role.name());
		this.database.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON migrations_journal TO " + role.name());
		assertThat(this.folder.engine(role.dataSource()).build().upgrade().steps()).hasSize(3);
		assertThat(this.database.query("SELECT h.id::text FROM migrations_history h ORDER BY h.id"))
			.containsExactly("1", "2", "3", "4");
	}

	@Test
	void writesTheHistoryFromAScriptThoughItsSequenceIsBehind() {
		Psql.assumeInstalled();
		branchAndMerge();
		engine().upgrade("b1");
		this.database.query("SELECT setval(pg_get_serial_sequence('migrations_history', 'id'), 1, false)::text");
		Psql psql = Psql.run(this.database, engine().offline().upgrade());
		assertThat(psql.code()).as(psql.output()).isZero();
		assertThat(engine().history()).hasSize(4);
	}

	private static String show(Statement statement, String setting) throws SQLException {
		try (var result = statement.executeQuery("SHOW " + setting)) {
			result.next();
			return result.getString(1);
		}
	}

}
