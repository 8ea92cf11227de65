package dev.migrations.command;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that nobody waits for long for an owner's {@code DETACH PARTITION CONCURRENTLY},
 * and that it comes to an end.
 */
@Timeout(60)
class DetachedPartitionIntegrationTests extends AbstractRecoveryIntegrationTests {

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(1);

	private static final String DETACHED = "SELECT inhdetachpending::text FROM pg_inherits";

	private Role role;

	private int retries = 10;

	@BeforeEach
	void createTables() {
		this.role = Role.create(this.database, "owner");
		this.database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.role.name());
		this.folder.revision("a1", """
				CREATE TABLE "P" (id int) PARTITION BY RANGE (id);
				CREATE TABLE p1 PARTITION OF "P" FOR VALUES FROM (0) TO (10);
				CREATE TABLE a (id int);
				""", null);
		engine().upgrade();
		this.folder.revision("b1 <- a1",
				"ALTER TABLE \"P\" DETACH PARTITION public.p1 CONCURRENTLY;\nINSERT INTO a VALUES (1);", null);
	}

	@Override
	MigrationEngine engine() {
		return this.folder.engine(dataSource())
			.lockMode(LockMode.SESSION)
			.ddlLockTimeout(LOCK_TIMEOUT)
			.ddlRetries(this.retries)
			.build();
	}

	@Override
	DataSource dataSource() {
		return this.role.dataSource();
	}

	@Test
	void letsReadersOfThePartitionThrough() throws Exception {
		CompletableFuture<?> run;
		try (Connection old = openTransaction("SELECT * FROM p1")) {
			run = start();
			long longest = 0;
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
			while (System.nanoTime() < end) {
				longest = Math.max(longest, timeToRead("p1"));
			}
			assertThat(longest).isBetween(LOCK_TIMEOUT.toMillis() / 2, LOCK_TIMEOUT.toMillis() + 1500);
			assertThat(run).isNotDone();
			assertThat(this.database.query(DETACHED)).containsExactly("true");
			assertThat(old.isClosed()).isFalse();
		}
		run.join();
		assertDetached();
	}

	@Test
	void goesOnWhenTheLockWasNotToBeHadAtAll() throws Exception {
		this.retries = 1;
		try (Connection old = openTransaction("SELECT * FROM p1")) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
				.withMessageContainingAll("b1.sql:6, statement 1", "55P03", "migrations.ddl.retries");
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
				.withMessageContainingAll("b1.sql:6, statement 1", "55P03", "FINALIZE");
			assertThat(old.isClosed()).isFalse();
		}
		assertThat(this.database.query(DETACHED)).containsExactly("true");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertDetached();
	}

	@Test
	void findsTheTableThatWasMeant() throws Exception {
		breakOff("DETACH PARTITION", "SELECT * FROM \"P\"");
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + this.role.name());
		this.database.execute("CREATE TABLE %s.\"P\" (id int) PARTITION BY RANGE (id)".formatted(this.role.name()));
		assertThat(this.folder.engine(dataSource()).schema("public").build().upgrade().steps()).containsExactly("b1");
		assertDetached();
	}

	private void assertDetached() {
		assertThat(this.database.query(DETACHED)).isEmpty();
		assertThat(this.database.query("SELECT id FROM a")).containsExactly("1");
	}

	private long timeToRead(String table) {
		long start = System.nanoTime();
		this.database.query("SELECT count(*) FROM " + table);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
	}

	private Connection openTransaction(String query) throws Exception {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		execute(connection, query);
		return connection;
	}

}
