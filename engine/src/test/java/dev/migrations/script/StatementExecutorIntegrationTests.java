package dev.migrations.script;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.jdbc.PreferQueryMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link StatementExecutor}, and for what it has to work around.
 */
class StatementExecutorIntegrationTests {

	private static final String SLASH_STAR_SLASH = "SELECT 1 /*/ ; */ AS a";

	private static final String ESCAPED_AFTER_DOUBLED = "SELECT E'a''\\';b'";

	private static final String CONTINUED_ESCAPE = "SELECT E'a'\n'b\\';c'";

	private final TestDatabase database = PostgresServer.createLoggingDatabase();

	@ParameterizedTest
	@ValueSource(strings = { SLASH_STAR_SLASH, ESCAPED_AFTER_DOUBLED, CONTINUED_ESCAPE })
	void sendsWholeWhatDriverCutsInTwo(String sql) throws SQLException {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> executeByDriver(sql));
		assertThat(logOf(sql)).containsExactly(sql);
	}

	@ParameterizedTest
	@EnumSource(PreferQueryMode.class)
	void sendsWholeInAnyQueryMode(PreferQueryMode mode) throws SQLException {
		String url = this.database.url() + "?user=postgres&preferQueryMode=" + mode.value();
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			StatementLog log = StatementLog.open(this.database);
			StatementExecutor.execute(statement, ESCAPED_AFTER_DOUBLED);
			StatementExecutor.execute(statement, SLASH_STAR_SLASH);
			assertThat(log.read()).containsExactly(ESCAPED_AFTER_DOUBLED, SLASH_STAR_SLASH);
		}
	}

	@Test
	void keepsQuestionMarksThatDriverMakesOneOfTwo() throws SQLException {
		this.database.execute("CREATE FUNCTION f(int, int) RETURNS int LANGUAGE sql AS 'SELECT 7'");
		execute("CREATE OPERATOR ??? (LEFTARG = int, RIGHTARG = int, FUNCTION = f)");
		assertThat(this.database.query("SELECT oprname FROM pg_operator WHERE oprcode = 'f'::regproc"))
			.containsExactly("???");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> executeByDriver("SELECT 1 ??? 2"));
		assertThat(logOf("SELECT 1 ??? 2")).containsExactly("SELECT 1 ??? 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT '{}'::jsonb ? 'a', '{}'::jsonb ?| '{}', '{}'::jsonb ?& '{}'",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
			"SELECT '{fn now()}', '{d 1}'", "VACUUM" })
	void leavesTheRestToDriver(String sql) throws SQLException {
		assertThat(logOf(sql)).containsExactly(sql);
	}

	@Test
	void refusesTwoStatementsInOneOnItsOwnPath() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(SLASH_STAR_SLASH + "; SELECT 2"))
			.withMessageContaining("multiple commands");
	}

	@Test
	void beginsTransactionWhereDriverWould() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			assertThat(StatementExecutor.execute(statement, "CREATE TABLE t /*/ ; */ (a int)")).isFalse();
			connection.rollback();
		}
		assertThat(this.database.query("SELECT to_regclass('t')")).containsExactly((String) null);
	}

	@Test
	void givesResultsAndWarningsLikeDriver() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			assertThat(StatementExecutor.execute(statement, SLASH_STAR_SLASH)).isTrue();
			assertThat(statement.getResultSet().next()).isTrue();
			StatementExecutor.execute(statement, "DROP TABLE IF EXISTS /*/ ; */ t");
			assertThat(statement.getWarnings().getMessage()).contains("does not exist");
			StatementExecutor.execute(statement, "CREATE TABLE t /*/ ; */ AS SELECT generate_series(1, 3)");
			assertThat(statement.getUpdateCount()).isEqualTo(3);
		}
	}

	private List<String> logOf(String sql) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			StatementLog log = StatementLog.open(this.database);
			StatementExecutor.execute(statement, sql);
			return log.read();
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			StatementExecutor.execute(statement, sql);
		}
	}

	private void executeByDriver(String sql) throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
