package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.diff.CreateSchema;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Trial}.
 */
class TrialIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	@Test
	void tellsWhyTheConnectionIsLost() throws SQLException {
		this.database.execute("CREATE FUNCTION lose() RETURNS event_trigger LANGUAGE plpgsql AS "
				+ "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); END $$");
		this.database.execute("CREATE EVENT TRIGGER lose ON ddl_command_start EXECUTE FUNCTION lose()");
		try (Connection connection = this.database.dataSource().getConnection()) {
			Trial trial = new Trial(connection, Statements.of(connection));
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> trial.run(List.of(new CreateSchema("a"))))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("57P01"));
		}
	}

	@Test
	void tellsWhatIsRefusedAndKeepsNothing() throws SQLException {
		this.database.execute("CREATE SCHEMA b");
		try (Connection connection = this.database.dataSource().getConnection()) {
			Trial trial = new Trial(connection, Statements.of(connection));
			assertThat(trial.run(List.of(new CreateSchema("a"), new CreateSchema("b")))).hasSize(1);
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.database.query("SELECT to_regnamespace('a')::text")).containsExactly((String) null);
	}

}
