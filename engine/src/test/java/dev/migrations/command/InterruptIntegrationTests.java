package dev.migrations.command;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import dev.migrations.lock.MigrationInterruptedException;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.Pauses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests runs that are interrupted while they wait, and how long retries pause.
 */
class InterruptIntegrationTests extends AbstractEngineIntegrationTests {

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	private volatile boolean marked;

	@Test
	void saysThatItWasInterruptedWhileItWaitedForTheLock() throws Exception {
		branchAndMerge();
		this.folder.revision("s1", "SELECT pg_sleep(3);", null);
		Thread other = new Thread(() -> engine().upgrade("s1"));
		other.start();
		Pauses
			.until(() -> !this.database.query("SELECT pid::text FROM pg_locks WHERE locktype = 'advisory'").isEmpty());
		Thread waiting = start(engine());
		Pauses.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
		waiting.interrupt();
		waiting.join();
		assertInterrupted("The lock on \"public\".\"migrations_version\" was not free.");
		other.join();
	}

	@Test
	void saysThatItWasInterruptedBetweenTwoTries() throws Exception {
		this.database.execute("CREATE TABLE a (id int)");
		this.folder.revision("a1", "ALTER TABLE a ADD COLUMN b int;", null);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT * FROM a");
			MigrationEngine engine = this.folder.engine(this.database.dataSource())
				.ddlLockTimeout(Duration.ofMillis(50))
				.ddlRetries(1000)
				.build();
			Thread waiting = start(engine);
			Pauses.until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
			waiting.interrupt();
			waiting.join();
		}
		assertInterrupted("a1.sql:5, statement 1) must lock was not free.");
		assertThat(this.database.query("SELECT version_num FROM migrations_version")).isEmpty();
	}

	private Thread start(MigrationEngine engine) {
		Thread thread = new Thread(() -> {
			try {
				engine.upgrade();
			}
			catch (Throwable ex) {
				this.failure.set(ex);
				this.marked = Thread.currentThread().isInterrupted();
			}
		});
		thread.start();
		return thread;
	}

	private void assertInterrupted(String subject) {
		assertThat(this.failure.get()).isInstanceOf(MigrationInterruptedException.class)
			.hasMessageStartingWith("The migrating thread was interrupted while it waited. ")
			.hasMessageContaining(subject);
		assertThat(this.marked).isTrue();
	}

	@Test
	void pausesBetweenTriesHoweverLongTheRunHasTaken() throws Exception {
		this.database.execute("CREATE TABLE a (id int)");
		this.folder.revision("a1", "ALTER TABLE a ADD COLUMN b int;", null);
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT * FROM a");
			MigrationEngine engine = this.folder.engine(this.database.dataSource())
				.lockTimeout(Duration.ofMillis(1))
				.ddlLockTimeout(Duration.ofMillis(20))
				.ddlRetries(3)
				.build();
			long start = System.nanoTime();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500 + 1000 + 2000));
		}
	}

}
