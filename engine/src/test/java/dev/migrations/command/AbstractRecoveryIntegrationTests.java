package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.migrations.MigrationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ends the session of a statement outside a transaction while it is running.
 */
abstract class AbstractRecoveryIntegrationTests extends AbstractEngineIntegrationTests {

	/**
	 * Break a statement off behind another session's snapshot.
	 * @param statement what the statement contains
	 * @param query makes that session have a lock and a snapshot
	 * @throws Exception if the database fails
	 */
	void breakOff(String statement, String query) throws Exception {
		try (Connection old = openSnapshot(query)) {
			CompletableFuture<?> run = start();
			awaitStatement(statement);
			TimeUnit.MILLISECONDS.sleep(300);
			end(run, statement);
			assertThat(old.isClosed()).isFalse();
		}
	}

	Connection openSnapshot(String query) throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		execute(connection, query);
		return connection;
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	List<String> invalidIndexes() {
		return this.database.query("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid ORDER BY 1");
	}

	CompletableFuture<?> start() {
		return CompletableFuture.supplyAsync(() -> engine().upgrade());
	}

	void end(CompletableFuture<?> run, String statement) {
		this.database.query("SELECT pg_terminate_backend(pid)::text " + running(statement));
		assertThatExceptionOfType(CompletionException.class).isThrownBy(run::join)
			.withCauseInstanceOf(MigrationException.class);
	}

	void awaitStatement(String statement) throws InterruptedException {
		while (this.database.query("SELECT pid::text " + running(statement)).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	static String running(String statement) {
		return "FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() "
				+ "AND query LIKE '/* migrations b1 %%%s%%'".formatted(statement);
	}

}
