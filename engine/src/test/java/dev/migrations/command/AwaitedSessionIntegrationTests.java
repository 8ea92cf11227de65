package dev.migrations.command;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLockTimeoutException;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.Role;
import dev.migrations.test.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests whom a start waits for, or ends, after a statement outside a transaction was not
 * seen to end.
 */
@Timeout(90)
class AwaitedSessionIntegrationTests extends AbstractEngineIntegrationTests {

	private final String owner = "owner_" + this.database.name();

	private Role first;

	private Role second;

	@BeforeEach
	void createRoles() {
		this.first = Role.create(this.database, "first");
		this.second = Role.create(this.database, "second");
		this.database.execute("CREATE ROLE " + this.owner);
		this.database.execute("GRANT " + this.owner + " TO " + this.first.name() + ", " + this.second.name());
		this.database.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + this.owner);
		this.folder.revision("a1", "CREATE TABLE t (id int);\nINSERT INTO t VALUES (1), (1);", null);
		this.folder.engine(this.first.dataSource()).role(this.owner).build().upgrade();
	}

	@AfterEach
	void dropRoles() {
		this.database.execute("DROP OWNED BY " + this.owner);
		this.database.execute("DROP ROLE " + this.owner + ", " + this.first.name() + ", " + this.second.name());
	}

	@Test
	void leavesTheSessionOfAFailedStatementAlone() throws Exception {
		this.folder.revision("b1 <- a1", "CREATE UNIQUE INDEX CONCURRENTLY ix ON t (id);", null);
		try (Connection pooled = this.first.dataSource().getConnection()) {
			SingleConnectionDataSource pool = new SingleConnectionDataSource(pooled, true);
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(engine(pool, LockMode.SESSION)::upgrade);
			pooled.setAutoCommit(false);
			try (Statement business = pooled.createStatement()) {
				business.execute("CREATE TEMP TABLE business (id int)");
				this.database.execute("DELETE FROM t");
				assertThat(engine(this.first.dataSource(), LockMode.SESSION).upgrade().steps()).containsExactly("b1");
				business.execute("INSERT INTO business VALUES (1)");
			}
			pooled.commit();
		}
	}

	@Test
	void waitsForAStatementThatItMayNotSee() throws Exception {
		buildWhile((writer) -> {
			MigrationEngine engine = engine(this.second.dataSource(), LockMode.TRANSACTION);
			CompletableFuture<MigrationResult> run = CompletableFuture.supplyAsync(engine::upgrade,
					(work) -> new Thread(work).start());
			TimeUnit.SECONDS.sleep(2);
			assertThat(run).isNotDone();
			writer.execute("COMMIT");
			assertThat(run.get(60, TimeUnit.SECONDS).current()).containsExactly("b1");
		});
	}

	@Test
	void namesTheSessionWhoseStatementItMayNotSee() throws Exception {
		buildWhile((writer) -> {
			MigrationEngine engine = this.folder.engine(this.second.dataSource())
				.lockMode(LockMode.TRANSACTION)
				.lockTimeout(Duration.ofSeconds(2))
				.build();
			assertThatExceptionOfType(MigrationLockTimeoutException.class).isThrownBy(engine::upgrade)
				.withMessageContaining("b1.sql:6, statement 1")
				.withMessageContaining("the session with pid ");
			writer.execute("COMMIT");
		});
	}

	private void buildWhile(Work work) throws Exception {
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ix ON t (id);", null);
		try (TestSession writer = this.database.session()) {
			writer.execute("BEGIN");
			writer.execute("INSERT INTO t VALUES (2)");
			MigrationEngine engine = engine(this.first.dataSource(), LockMode.TRANSACTION);
			CompletableFuture<?> build = CompletableFuture.supplyAsync(engine::upgrade,
					(start) -> new Thread(start).start());
			awaitBuild();
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
			work.with(writer);
			build.handle((result, failure) -> null).get(60, TimeUnit.SECONDS);
		}
		assertThat(indexes()).containsExactly("ix true");
	}

	private void awaitBuild() throws InterruptedException {
		while (this.database
			.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE '/* migrations b1 %' AND pid <> pg_backend_pid()")
			.isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private List<String> indexes() {
		return this.database.query("SELECT indexrelid::regclass::text || ' ' || indisvalid FROM pg_index "
				+ "WHERE indrelid = 't'::regclass ORDER BY 1");
	}

	private MigrationEngine engine(DataSource dataSource, LockMode mode) {
		return this.folder.engine(dataSource).lockMode(mode).build();
	}

	/**
	 * What is done while an index is built.
	 */
	@FunctionalInterface
	private interface Work {

		void with(TestSession writer) throws Exception;

	}

}
