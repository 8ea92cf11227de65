package dev.migrations.test;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that migrates.
 */
@Timeout(120)
class MigratorProcessIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
	}

	@Test
	void tellsWhatItRan() throws Exception {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;").revision("b1 <- a1", "", "");
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder, "autocommit=false")) {
			assertThat(process.result()).containsExactly("a1", "b1");
			assertThat(process.steps()).containsExactly("a1", "b1");
			assertThat(process.exitCode()).isZero();
		}
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder, "command=downgrade base")) {
			assertThat(process.result()).containsExactly("b1", "a1");
		}
	}

	@Test
	void tellsHowItFailed() throws Exception {
		this.folder.revision("a1", "SELECT 1/0;", null);
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder)) {
			assertThat(process.failure()).startsWith("dev.migrations.run.StatementFailedException: Revision 'a1' (")
				.contains("division by zero");
			assertThat(process.exitCode()).isOne();
		}
	}

	@Test
	void waitsAndCanBeKilled() throws Exception {
		this.folder.revision("a1", "SELECT 1;", null).revision("b1 <- a1", "SELECT pg_sleep(600);", null);
		try (MigratorProcess process = MigratorProcess.start(this.database, this.folder, "wait=true")) {
			process.awaitLine("READY");
			assertThat(this.database.query("SELECT to_regclass('migrations_version')::text"))
				.containsExactly((String) null);
			process.release();
			assertThat(process.awaitLine("STEP ")).isEqualTo("STEP a1");
			process.kill();
			assertThat(process.exitCode()).isEqualTo(137);
		}
	}

}
