package dev.migrations.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationResult;
import dev.migrations.test.MigratorProcess;
import dev.migrations.test.Pauses;
import dev.migrations.test.PgBouncer;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Role;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what becomes of runs through a pooler when the pooler, or the connection that
 * holds the lock, is lost, and when the pooler has hardly any connections.
 */
@Timeout(120)
class PoolerFaultIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1);\nSELECT pg_sleep(1.5);", null);
		this.folder.revision("b1 <- a1", "INSERT INTO a VALUES (2);\nCREATE INDEX CONCURRENTLY a_id ON a (id);", null);
		this.folder.revision("c1 <- b1", "INSERT INTO a VALUES (3);\nSELECT pg_sleep(0.2);", null);
	}

	@Test
	void appliesEachRevisionOnceWhenTheLockIsLost() throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database, 8);
				MigratorProcess first = MigratorProcess.start(bouncer.database(), this.folder)) {
			awaitSleep();
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
			try (MigratorProcess second = MigratorProcess.start(bouncer.database(), this.folder)) {
				assertThat(second.exitCode()).as(second.output()).isZero();
				first.exitCode();
				assertThat(concat(first.steps(), second.steps())).doesNotHaveDuplicates();
			}
			assertIsComplete();
		}
	}

	@Test
	void goesOnAfterThePoolerWasKilled() throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database, 8);
				MigratorProcess first = MigratorProcess.start(bouncer.database(), this.folder)) {
			awaitSleep();
			bouncer.kill();
			assertThat(first.exitCode()).isOne();
		}
		try (MigratorProcess second = MigratorProcess.start(this.database, this.folder)) {
			assertThat(second.exitCode()).as(second.output()).isZero();
		}
		assertIsComplete();
	}

	@Test
	void needsTwoServerConnections() throws Exception {
		List<MigratorProcess> processes = new ArrayList<>();
		try (PgBouncer bouncer = PgBouncer.start(this.database, 2)) {
			for (int i = 0; i < 4; i++) {
				processes.add(MigratorProcess.start(bouncer.database(), this.folder));
			}
			for (MigratorProcess process : processes) {
				assertThat(process.exitCode()).as(process.output()).isZero();
			}
			assertIsComplete();
		}
		finally {
			processes.forEach(MigratorProcess::close);
		}
	}

	/*
	 * As with credentials that change from one start to the next. The build waits for a
	 * transaction while it has the table locked, or for the lock itself.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "INSERT INTO a VALUES (9)", "LOCK TABLE a IN SHARE UPDATE EXCLUSIVE MODE" })
	void runsNothingBesideAStatementOfAnotherUser(String blocking) throws Exception {
		Role owner = Role.create(this.database, "owner");
		Role first = member(owner, "first");
		Role second = member(owner, "second");
		try (PgBouncer bouncer = PgBouncer.start(this.database, 4, first.name(), second.name());
				Connection blocker = owner.dataSource().getConnection();
				Statement statement = blocker.createStatement()) {
			CompletableFuture<MigrationResult> broken = upgrade(bouncer, first, "a1");
			assertThat(broken.get(60, TimeUnit.SECONDS).steps()).containsExactly("a1");
			blocker.setAutoCommit(false);
			statement.execute(blocking);
			broken = upgrade(bouncer, first, "b1");
			Pauses.until(() -> !this.database
				.query("SELECT pid FROM pg_stat_activity WHERE query LIKE '/* migrations b1 %' AND state = 'active' "
						+ "AND wait_event_type = 'Lock'")
				.isEmpty());
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory'");
			CompletableFuture<MigrationResult> next = upgrade(bouncer, second, "b1");
			TimeUnit.SECONDS.sleep(4);
			assertThat(next).isNotDone();
			assertThat(this.database
				.query("SELECT pid FROM pg_stat_activity WHERE query LIKE '%CREATE INDEX%' AND state = 'active' "
						+ "AND pid <> pg_backend_pid()"))
				.hasSize(1);
			blocker.rollback();
			assertThat(next.get(60, TimeUnit.SECONDS).current()).containsExactly("b1");
			broken.handle((result, failure) -> null).get(60, TimeUnit.SECONDS);
		}
		assertThat(this.database.query("SELECT indexrelid::regclass::text || ' ' || indisvalid FROM pg_index "
				+ "WHERE indrelid = 'a'::regclass"))
			.containsExactly("a_id true");
	}

	private Role member(Role owner, String name) {
		Role member = Role.create(this.database, name);
		this.database.execute("GRANT CREATE ON SCHEMA public TO " + owner.name());
		this.database.execute("GRANT %s TO %s".formatted(owner.name(), member.name()));
		this.database.execute("ALTER ROLE %s SET role = '%s'".formatted(member.name(), owner.name()));
		return member;
	}

	private CompletableFuture<MigrationResult> upgrade(PgBouncer bouncer, Role role, String revision) {
		MigrationEngine engine = this.folder.engine(bouncer.database().dataSource(role.name())).build();
		return CompletableFuture.supplyAsync(() -> engine.upgrade(revision), (work) -> new Thread(work).start());
	}

	private void awaitSleep() throws InterruptedException {
		Pauses.until(() -> !this.database
			.query("SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1.5)%' AND state = 'active' "
					+ "AND pid <> pg_backend_pid()")
			.isEmpty());
	}

	private void assertIsComplete() {
		assertThat(this.database.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "2", "3");
		assertThat(this.database.query("SELECT revision FROM migrations_history ORDER BY id")).containsExactly("a1",
				"b1", "c1");
		assertThat(this.database.query("SELECT revision FROM migrations_journal")).isEmpty();
	}

	private static List<String> concat(List<String> first, List<String> second) {
		List<String> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}

}
