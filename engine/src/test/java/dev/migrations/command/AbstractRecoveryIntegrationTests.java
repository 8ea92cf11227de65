package dev.migrations.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.migrations.MigrationException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Ends the session of a statement outside a transaction while it is running.
 */
abstract class AbstractRecoveryIntegrationTests extends AbstractEngineIntegrationTests {

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
