package dev.migrations.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.MigrationException;
import dev.migrations.command.MigrationEngine;
import dev.migrations.lock.LockMode;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.SessionState;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a pool of one connection is enough, and that it gets back its connection as
 * it came.
 */
@Timeout(120)
class PooledConnectionIntegrationTests {

	private static final String SETTINGS = """
			SET lock_timeout = '7s';
			SET statement_timeout = '70s';
			SET idle_in_transaction_session_timeout = '80s';
			SET work_mem = '5MB';
			SET app.tenant = 'revision';
			SELECT set_config('app.other', 'revision', false);
			SET default_transaction_isolation = 'serializable';
			SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ;
			SET DateStyle = 'ISO, DMY';
			SET TimeZone = 'Asia/Tokyo';
			CREATE TEMP TABLE passing (id int) ON COMMIT DROP;
			CREATE TABLE IF NOT EXISTS public.x (id int);
			""";

	private static final String NAMES = "SET search_path = other, public;\nSET ROLE pg_monitor;\n";

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.database.execute("CREATE SCHEMA other");
		this.database.execute("CREATE SCHEMA app");
		this.database.execute(
				"CREATE ROLE %1$s; GRANT %1$s TO postgres; GRANT ALL ON SCHEMA app, public TO %1$s".formatted(role()));
	}

	@ParameterizedTest
	@EnumSource(LockMode.class)
	void letsTheServerNoticeThatTheMachineOfAClientIsGone(LockMode mode) throws SQLException {
		this.folder.revision("a1", """
				CREATE TABLE public.noticed AS SELECT concat_ws(' ', current_setting('tcp_keepalives_idle'),
				    current_setting('tcp_keepalives_interval'), current_setting('tcp_keepalives_count'),
				    current_setting('tcp_user_timeout'));
				""", null);
		try (HikariDataSource pool = pool(true)) {
			List<String> before = state(pool);
			engine(pool, mode).upgrade();
			assertThat(this.database.query("SELECT * FROM noticed")).containsExactly("15 5 3 30000");
			assertThat(state(pool)).isEqualTo(before);
		}
	}

	@ParameterizedTest(name = "auto-commit {0}, {1}")
	@CsvSource({ "true, AUTO", "false, AUTO", "true, TRANSACTION", "false, TRANSACTION" })
	void givesTheConnectionBackAsItCame(boolean autoCommit, LockMode mode) throws SQLException {
		this.folder.revision("a1", SETTINGS + NAMES, SETTINGS + NAMES);
		this.folder.revision("b1 <- a1",
				SETTINGS + "CREATE INDEX CONCURRENTLY x_id ON public.x (id);\n" + "SET app.tenant = 'late';",
				"DROP INDEX CONCURRENTLY public.x_id;\n" + SETTINGS);
		try (HikariDataSource pool = pool(autoCommit)) {
			List<String> before = state(pool);
			MigrationEngine engine = engine(pool, mode);
			assertThat(engine.upgrade().steps()).containsExactly("a1", "b1");
			assertThat(state(pool)).isEqualTo(before);
			assertThat(engine.upgrade().steps()).isEmpty();
			assertThat(state(pool)).isEqualTo(before);
			assertThat(engine.downgrade("base").steps()).containsExactly("b1", "a1");
			assertThat(state(pool)).isEqualTo(before);
		}
	}

	@ParameterizedTest(name = "auto-commit {0}, {1}")
	@CsvSource({ "true, AUTO", "false, AUTO", "true, TRANSACTION", "false, TRANSACTION" })
	void givesTheConnectionBackAsItCameAfterAFailure(boolean autoCommit, LockMode mode) throws SQLException {
		this.folder.revision("a1",
				SETTINGS + "CREATE INDEX CONCURRENTLY x_id ON public.x (id);\n" + SETTINGS + "SELECT 1/0;", null);
		try (HikariDataSource pool = pool(autoCommit)) {
			List<String> before = state(pool);
			assertThatExceptionOfType(MigrationException.class).isThrownBy(engine(pool, mode)::upgrade)
				.withMessageContaining("division by zero");
			assertThat(state(pool)).isEqualTo(before);
		}
	}

	@Test
	void writesItsTablesWithItsOwnRole() {
		this.folder.revision("a1", "CREATE TABLE public.x (id int);\nSET ROLE pg_monitor;", null);
		this.folder.revision("b1 <- a1", """
				CREATE INDEX CONCURRENTLY x_id ON public.x (id);
				SET ROLE pg_monitor;
				SELECT 1;
				""", null);
		try (HikariDataSource pool = pool(true)) {
			assertThat(engine(pool, LockMode.AUTO).upgrade().steps()).containsExactly("a1", "b1");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TEMP TABLE passing (id int);", "CREATE TEMP VIEW passing AS SELECT 1 AS id;",
			"PREPARE p AS SELECT 1;", "LISTEN news;", "SELECT pg_advisory_lock(42);",
			"DECLARE c CURSOR WITH HOLD FOR SELECT 1;", "SET SESSION AUTHORIZATION pg_monitor;",
			"DO $$BEGIN SET work_mem = '6MB'; PERFORM set_config('app.tenant', 'block', false); END$$;" })
	void leavesNothingThatCannotBeSeenAsASetting(String statement) throws SQLException {
		this.folder.revision("a1", statement, null);
		try (HikariDataSource pool = pool(true)) {
			List<String> before = withoutPid(state(pool));
			assertThat(engine(pool, LockMode.AUTO).upgrade().steps()).containsExactly("a1");
			assertThat(withoutPid(state(pool))).isEqualTo(before);
		}
	}

	@Test
	void removesTemporaryTablesBesidesThoseOfThePool() throws SQLException {
		this.folder.revision("a1", "CREATE TEMP TABLE passing (id int);", null);
		try (HikariDataSource pool = pool(true)) {
			pool.setConnectionInitSql("CREATE TEMP TABLE kept (id int)");
			List<String> before = withoutPid(state(pool));
			assertThat(engine(pool, LockMode.AUTO).upgrade().steps()).containsExactly("a1");
			assertThat(before).contains("temporary kept");
			assertThat(withoutPid(state(pool))).isEqualTo(before);
		}
	}

	private HikariDataSource pool(boolean autoCommit) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.database.dataSource());
		pool.setMaximumPoolSize(1);
		pool.setConnectionTimeout(3000);
		pool.setAutoCommit(autoCommit);
		pool.setIsolateInternalQueries(true);
		pool.setConnectionInitSql("SET app.tenant = 'x'; SET search_path = app, public; SET lock_timeout = '11s'; "
				+ "SET statement_timeout = '12s'; SET work_mem = '7MB'; SET ROLE " + role());
		return pool;
	}

	private String role() {
		return "role_" + this.database.name();
	}

	private MigrationEngine engine(HikariDataSource pool, LockMode mode) {
		return this.folder.engine(pool).schema("app").lockMode(mode).unpooled(this.database.dataSource()).build();
	}

	private static List<String> state(HikariDataSource pool) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			List<String> state = new ArrayList<>(SessionState.read(connection));
			state.add("auto-commit " + connection.getAutoCommit());
			state.add("isolation " + connection.getTransactionIsolation());
			state.add("read only " + connection.isReadOnly());
			PGConnection driver = connection.unwrap(PGConnection.class);
			state.add("prepare threshold " + driver.getPrepareThreshold());
			state.add("pid " + driver.getBackendPID());
			if (!connection.getAutoCommit()) {
				connection.rollback();
			}
			return state;
		}
	}

	private static List<String> withoutPid(List<String> state) {
		return state.stream().filter((line) -> !line.startsWith("pid ")).toList();
	}

}
