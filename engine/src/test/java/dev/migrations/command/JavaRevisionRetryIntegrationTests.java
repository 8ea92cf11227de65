package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.migrations.run.MigrationRun;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what becomes of a Java revision that does not get a lock in time.
 */
@Timeout(60)
class JavaRevisionRetryIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	@BeforeEach
	void createTables() {
		this.database.execute("CREATE TABLE busy (id int); CREATE TABLE attempt (number int)");
	}

	@Test
	void triesAgainWhenTheRevisionSaysThatItIsRepeatable() throws Exception {
		try (LogLines log = LogLines.of(MigrationRun.class)) {
			CompletableFuture<MigrationResult> run;
			try (Connection holder = lock()) {
				run = CompletableFuture.supplyAsync(() -> engine("patient").upgrade());
				while (log.read().stream().noneMatch((line) -> line.contains("Retry 1 of"))) {
					TimeUnit.MILLISECONDS.sleep(20);
				}
				holder.rollback();
			}
			assertThat(run.get(30, TimeUnit.SECONDS).steps()).containsExactly("p1");
		}
		assertThat(this.database.query("SELECT number FROM attempt")).containsExactly("1");
	}

	@Test
	void failsAtOnceWhenTheRevisionDoesNotSaySo() throws Exception {
		try (LogLines log = LogLines.of(MigrationRun.class); Connection holder = lock()) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine("impatient")::upgrade)
				.satisfies((ex) -> assertThat(ex.getError().sqlState()).isEqualTo("55P03"));
			assertThat(log.read()).noneMatch((line) -> line.contains("Retry"));
			assertThat(holder.isClosed()).isFalse();
		}
		assertThat(this.database.query("SELECT number FROM attempt")).isEmpty();
	}

	private Connection lock() throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("LOCK TABLE busy");
		}
		return connection;
	}

	private MigrationEngine engine(String revision) {
		return MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script." + revision))
			.ddlLockTimeout(Duration.ofMillis(300))
			.build();
	}

}
