package dev.migrations.command;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a run makes of others who write the version table.
 */
@Timeout(120)
class FenceIntegrationTests extends AbstractConcurrencyIntegrationTests {

	@Test
	void stopsAtTheFenceWhenItLostItsLock() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "SELECT pg_sleep(1);\n-- migrations:autocommit\nSELECT 1;", null);
		Future<MigrationResult> first = this.executor.submit(() -> engine().upgrade());
		await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND pid <> pg_backend_pid()");
		Future<?> intruder = this.executor
			.submit(() -> this.database.execute("UPDATE migrations_version SET version_num = 'zz'"));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> first.get(20, TimeUnit.SECONDS))
			.withCauseInstanceOf(UnknownAppliedRevisionException.class);
		intruder.get(20, TimeUnit.SECONDS);
	}

	@ParameterizedTest
	@CsvSource({ "read committed, SESSION", "repeatable read, SESSION", "repeatable read, TRANSACTION",
			"serializable, SESSION", "serializable, TRANSACTION" })
	void plansAnewWhenTheVersionTableChangesWhileItWaitsForIt(String isolation, LockMode mode) throws Exception {
		isolate(isolation);
		this.folder.revision("a1", "SELECT 1;", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "SELECT 1 / 0;", null);
		this.folder.revision("c1 <- b1", "SET my.setting = '1';\nSELECT 1;", null);
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("UPDATE migrations_version SET version_num = 'b1'");
			Future<MigrationResult> run = this.executor.submit(() -> engine(mode).upgrade());
			await("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%LOCK TABLE%' AND wait_event_type = 'Lock'");
			other.commit();
			assertThat(run.get(20, TimeUnit.SECONDS).steps()).containsExactly("c1");
		}
	}

	@Test
	void namesWhoKeepsTheVersionTable() throws Exception {
		this.folder.revision("a1", "SELECT 1;", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1", "SELECT 1;", null);
		try (Connection holder = this.database.dataSource().getConnection();
				Statement statement = holder.createStatement()) {
			holder.setAutoCommit(false);
			statement.execute("LOCK TABLE migrations_version IN ROW EXCLUSIVE MODE");
			MigrationEngine engine = this.folder.engine(this.database.dataSource())
				.ddlLockTimeout(Duration.ofMillis(300))
				.lockTimeout(Duration.ofSeconds(2))
				.build();
			assertThatExceptionOfType(MigrationLockTimeoutException.class).isThrownBy(engine::upgrade)
				.satisfies((ex) -> assertThat(ex.getHolder().pid()).isEqualTo(pid(holder)));
			holder.rollback();
		}
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

}
