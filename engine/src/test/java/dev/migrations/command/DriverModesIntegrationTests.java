package dev.migrations.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.test.DriverModes;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A whole life with each way in which the driver can talk to the server.
 */
class DriverModesIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", """
				CREATE TABLE a (id int, at timestamptz DEFAULT '2026-11-29 12:00');
				INSERT INTO a VALUES (1), (2);
				CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS $$SELECT 2 * $1; SELECT 2 * $1$$;""",
				"DROP TABLE a; DROP FUNCTION twice;");
		this.folder.revision("b1 <- a1", """
				INSERT INTO a VALUES (3);
				CREATE INDEX CONCURRENTLY ix ON a (id);
				SET app.tenant = 'one';
				CREATE INDEX CONCURRENTLY ON a (id);""", "DROP INDEX CONCURRENTLY ix;");
	}

	static Stream<String> modes() {
		return Stream.of("preferQueryMode=simple", "preferQueryMode=extended", "preferQueryMode=extendedForPrepared",
				"preferQueryMode=extendedCacheEverything", "prepareThreshold=0", "prepareThreshold=1",
				"prepareThreshold=-1", "autosave=always", "autosave=conservative",
				"autosave=always&preferQueryMode=simple", "stringtype=unspecified", "reWriteBatchedInserts=true",
				"binaryTransfer=false", "binaryTransferEnable=TIMESTAMPTZ,TEXT_ARRAY,VARCHAR_ARRAY",
				"readOnlyMode=always", "readOnlyMode=ignore", "options=-c%20lock_timeout=7s%20-c%20DateStyle=German",
				"ApplicationName=x%20y", "assumeMinServerVersion=14", "defaultRowFetchSize=1",
				"adaptiveFetch=true&defaultRowFetchSize=1", "escapeSyntaxCallMode=call",
				"preparedStatementCacheQueries=0", "logUnclosedConnections=true",
				"cleanupSavepoints=true&autosave=always", "queryTimeout=0&socketTimeout=60",
				"quoteReturningIdentifiers=false", "groupStartupParameters=true", "disableColumnSanitiser=true");
	}

	@ParameterizedTest
	@MethodSource("modes")
	void livesAWholeLife(String mode) {
		live(mode, LockMode.AUTO);
	}

	@ParameterizedTest
	@MethodSource("modes")
	void livesAWholeLifeWithALockOfATransaction(String mode) {
		live(mode, LockMode.TRANSACTION);
	}

	private void live(String mode, LockMode lockMode) {
		MigrationEngine engine = engine(mode, lockMode);
		assertThat(engine.status(200).applied()).isEmpty();
		assertThat(engine.upgrade().steps()).containsExactly("a1", "b1", "j1");
		assertThat(engine.upgrade().steps()).isEmpty();
		assertThat(engine.status(200).applied()).hasSize(3);
		assertThat(this.database
			.query("SELECT count(*) || ' ' || count(DISTINCT at) || ' ' || min(extract(epoch FROM at)::int) FROM a"))
			.containsExactly("3 1 1795953600");
		assertThat(this.database.query("SELECT count(*)::text FROM filled")).containsExactly("55");
		recover(mode, lockMode);
		engine.stamp("a1");
		engine.stamp("j1");
		engine.acceptChecksums();
		assertThat(engine.downgrade("base").steps()).containsExactly("j1", "b1", "a1");
		assertThat(engine.history()).hasSizeGreaterThan(8);
	}

	private void recover(String mode, LockMode lockMode) {
		this.folder.revision("c1 <- j1", "CREATE UNIQUE INDEX CONCURRENTLY ux ON a ((id % 2));", "DROP INDEX ux;");
		this.folder.revision("d1 <- c1", "-- migrations:autocommit\nDO $$BEGIN INSERT INTO nowhere VALUES (1); END$$;",
				"");
		MigrationEngine engine = engine(mode, lockMode);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade)
			.withMessageContaining("23505");
		this.database.execute("DELETE FROM a WHERE id = 3");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade)
			.withMessageContaining("42P01");
		this.database.execute("CREATE TABLE nowhere (id int)");
		assertThat(engine.resume().steps()).containsExactly("d1");
		assertThat(engine.downgrade("j1").steps()).containsExactly("d1", "c1");
		this.folder.write("c1.sql", "").write("d1.sql", "");
		for (String file : List.of("c1.sql", "d1.sql")) {
			assertThat(this.folder.directory().resolve(file).toFile().delete()).isTrue();
		}
	}

	private MigrationEngine engine(String mode, LockMode lockMode) {
		return this.folder.engine(DriverModes.dataSource(this.database, mode))
			.packages(List.of("dev.migrations.command.driver"))
			.lockMode(lockMode)
			.lockTimeout(Duration.ofSeconds(20))
			.build();
	}

}
