package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrations.script.StatementExecutor;
import dev.migrations.sql.SqlStatement;
import dev.migrations.sql.SqlStatement.Kind;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Asks the server which statements it refuses in a transaction block.
 */
class StatementKindIntegrationTests {

	private static final String ACTIVE_SQL_TRANSACTION = "25001";

	private static final String SYNTAX_ERROR = "42601";

	private static final TestDatabase database = PostgresServer.createDatabase();

	@BeforeAll
	static void createObjects() {
		List.of("CREATE TABLE t (a int)", "CREATE INDEX i ON t (a)", "CREATE TYPE e AS ENUM ('a')",
				"CREATE TABLE parent (a int) PARTITION BY RANGE (a)",
				"CREATE TABLE part PARTITION OF parent FOR VALUES FROM (1) TO (2)",
				"CREATE MATERIALIZED VIEW m AS SELECT 1 AS a", "CREATE UNIQUE INDEX ON m (a)",
				"CREATE SUBSCRIPTION s CONNECTION 'host=localhost port=1' PUBLICATION p, q WITH (connect = false)",
				"ALTER SUBSCRIPTION s SET (slot_name = 'x')", "ALTER SUBSCRIPTION s ENABLE",
				"CREATE SUBSCRIPTION off CONNECTION 'host=localhost port=1' PUBLICATION p WITH (connect = false)",
				"ALTER SUBSCRIPTION off SET (slot_name = 'y')")
			.forEach(database::execute);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY ON t (a)",
			"create unique index concurrently if not exists x on t (a)", "DROP INDEX CONCURRENTLY i",
			"DROP INDEX CONCURRENTLY IF EXISTS i", "REINDEX INDEX CONCURRENTLY i", "REINDEX TABLE CONCURRENTLY t",
			"REINDEX (CONCURRENTLY) TABLE t", "REINDEX (VERBOSE, CONCURRENTLY) INDEX i",
			"REINDEX (CONCURRENTLY true) TABLE t", "REINDEX (VERBOSE) TABLE CONCURRENTLY t", "REINDEX SCHEMA public",
			"REINDEX SCHEMA CONCURRENTLY public", "REINDEX SYSTEM postgres", "REINDEX (VERBOSE) DATABASE postgres",
			"ALTER TABLE parent DETACH PARTITION part CONCURRENTLY",
			"ALTER TABLE IF EXISTS ONLY public.\"parent\" DETACH PARTITION public.part CONCURRENTLY", "VACUUM",
			"VACUUM (FULL) t", "VACUUM ANALYZE t", "CREATE DATABASE d", "DROP DATABASE IF EXISTS d",
			"DROP DATABASE d WITH (FORCE)", "CREATE TABLESPACE x LOCATION '/tmp/x'", "DROP TABLESPACE x",
			"ALTER SYSTEM SET work_mem = '1MB'", "ALTER SYSTEM RESET ALL",
			"ALTER DATABASE postgres SET TABLESPACE pg_default", "CLUSTER", "CLUSTER VERBOSE", "CLUSTER (VERBOSE)",
			"CREATE SUBSCRIPTION x CONNECTION 'port=1' PUBLICATION p",
			"CREATE SUBSCRIPTION x CONNECTION 'port=1' PUBLICATION p WITH (enabled = false)", "DROP SUBSCRIPTION s",
			"ALTER SUBSCRIPTION s REFRESH PUBLICATION", "ALTER SUBSCRIPTION s SET PUBLICATION p",
			"ALTER SUBSCRIPTION s ADD PUBLICATION r", "ALTER SUBSCRIPTION s DROP PUBLICATION p",
			"ALTER SUBSCRIPTION off SET (failover = true)" })
	void knowsWhatServerRefusesInTransaction(String sql) {
		assertThat(kind(sql)).isEqualTo(Kind.NON_TRANSACTIONAL);
		SQLException refusal = catchThrowableOfType(SQLException.class, () -> executeInTransaction(sql));
		assumeThat(refusal.getSQLState()).as("the server knows this form").isNotEqualTo(SYNTAX_ERROR);
		assertThat(refusal.getSQLState()).isEqualTo(ACTIVE_SQL_TRANSACTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "REINDEX TABLE t", "REINDEX (CONCURRENTLY false) TABLE t", "CLUSTER t USING i",
			"ALTER TABLE parent DETACH PARTITION part", "REFRESH MATERIALIZED VIEW CONCURRENTLY m", "ANALYZE",
			"ALTER TYPE e ADD VALUE 'b'", "DISCARD PLANS", "ALTER DATABASE postgres SET work_mem = '4MB'",
			"SAVEPOINT x", "CREATE SUBSCRIPTION x CONNECTION 'port=1' PUBLICATION p WITH (connect = false)",
			"ALTER SUBSCRIPTION s DISABLE", "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)" })
	void knowsWhatServerAcceptsInTransaction(String sql) {
		assertThat(kind(sql)).isEqualTo(Kind.TRANSACTIONAL);
		assertThatNoException().isThrownBy(() -> executeInTransaction(sql));
	}

	private static Kind kind(String sql) {
		return new SqlStatement(1, 1, sql, List.of()).kind();
	}

	private static void executeInTransaction(String sql) throws SQLException {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT 1");
			StatementExecutor.execute(statement, sql);
			connection.rollback();
		}
	}

}
