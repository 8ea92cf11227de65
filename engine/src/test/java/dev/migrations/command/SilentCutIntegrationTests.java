package dev.migrations.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.SilentProxy;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests a client whose network is cut while it waits for an answer, and which hears
 * nothing of the end of its session.
 */
@Timeout(150)
class SilentCutIntegrationTests extends AbstractEngineIntegrationTests {

	@ParameterizedTest
	@EnumSource(value = LockMode.class, names = { "SESSION", "TRANSACTION" })
	void givesUpAConnectionWhoseSessionIsGone(LockMode mode) throws Exception {
		this.folder.revision("a1", "SELECT pg_sleep(600);", null);
		try (SilentProxy proxy = SilentProxy.start(this.database.port())) {
			MigrationEngine engine = this.folder
				.engine(new TestDatabase(proxy.port(), this.database.name()).dataSource())
				.lockMode(mode)
				.build();
			CompletableFuture<?> run = CompletableFuture.supplyAsync(engine::upgrade,
					(work) -> new Thread(work).start());
			TimeUnit.SECONDS.sleep(12);
			assertThat(run).isNotDone();
			proxy.cut();
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity "
					+ "WHERE datname = current_database() AND pid <> pg_backend_pid()");
			long cutAt = System.nanoTime();
			assertThatExceptionOfType(CompletionException.class).isThrownBy(run::join)
				.withCauseInstanceOf(StatementFailedException.class)
				.withMessageContaining("The session was lost");
			assertThat(Duration.ofNanos(System.nanoTime() - cutAt)).isLessThan(Duration.ofSeconds(60));
		}
		this.folder.revision("a1", "SELECT 1;", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

}
