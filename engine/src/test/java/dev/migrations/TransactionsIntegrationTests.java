package dev.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.store.RoleScope;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link Transactions}.
 */
class TransactionsIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	@ParameterizedTest
	@ValueSource(classes = { IllegalStateException.class, StackOverflowError.class, SQLException.class })
	void commitsNothingThatFails(Class<? extends Throwable> type) throws Exception {
		Throwable failure = type.getConstructor().newInstance();
		try (Connection connection = this.database.dataSource().getConnection()) {
			RoleScope role = new RoleScope("postgres");
			assertThatThrownBy(() -> role.call(connection, (each) -> {
				execute(each, "CREATE TABLE half_done (id int)");
				return sneak(failure);
			})).isSameAs(failure);
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.database.query("SELECT to_regclass('half_done')")).containsExactly((String) null);
	}

	@SuppressWarnings("unchecked")
	private static <T extends Throwable> String sneak(Throwable failure) throws T {
		throw (T) failure;
	}

	@Test
	void undoesWhatWasOnlyALook() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			String answer = Transactions.undo(connection, (each) -> {
				execute(each, "CREATE TABLE half_done (id int)");
				return "done";
			});
			assertThat(answer).isEqualTo("done");
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(this.database.query("SELECT to_regclass('half_done')")).containsExactly((String) null);
	}

	@Test
	void keepsTheFailureWhenTheConnectionIsGone() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThatException().isThrownBy(() -> Transactions.undo(connection, (each) -> {
				execute(each, "SELECT pg_terminate_backend(pg_backend_pid())");
				return true;
			}))
				.isInstanceOf(SQLException.class)
				.satisfies((ex) -> assertThat(((SQLException) ex).getSQLState()).isEqualTo("57P01"));
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
