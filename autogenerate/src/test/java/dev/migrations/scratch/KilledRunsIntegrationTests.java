package dev.migrations.scratch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.scratch.ScratchServer.Kind;
import dev.migrations.session.ServerAccess;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what becomes of the scratch databases of processes that are killed.
 */
@Timeout(120)
class KilledRunsIntegrationTests extends AbstractScratchIntegrationTests {

	@Test
	void removesTheDatabasesOfAKilledRun() throws Exception {
		try (ScratchProcess process = ScratchProcess.onApplicationServer(this.database)) {
			assertThat(process.kind()).isEqualTo(Kind.APPLICATION);
			assertThat(databases()).hasSize(2).contains(process.database());
			process.kill();
			assertThat(databases()).hasSize(2);
			openWhenSessionsHaveEnded();
			assertThat(databases()).isEmpty();
		}
	}

	@Test
	void leavesTheDatabasesOfALiveRun() throws Exception {
		try (ScratchProcess process = ScratchProcess.onApplicationServer(this.database)) {
			openOnApplicationServer(access()).close();
			assertThat(databases()).hasSize(2).contains(process.database());
		}
		assertThat(databases()).isEmpty();
	}

	@Test
	void leavesTheDatabasesOfAKilledRunOfAnotherApplication() throws Exception {
		TestDatabase other = PostgresServer.createDatabase();
		try (ScratchProcess process = ScratchProcess.onApplicationServer(other)) {
			process.kill();
			openWhenSessionsHaveEnded();
			assertThat(databases()).hasSize(2).contains(process.database());
			openOnApplicationServer(ServerAccess.of(other.dataSource())).close();
			assertThat(databases()).isEmpty();
		}
	}

	@Test
	void leavesADatabaseOfAKilledRunThatSomebodyLooksInto() throws Exception {
		try (ScratchProcess process = ScratchProcess.onApplicationServer(this.database)) {
			process.kill();
			TestDatabase scratch = new TestDatabase(this.database.port(), process.database());
			try (Connection connection = DriverManager.getConnection(scratch.url(), "postgres", null)) {
				openWhenSessionsHaveEnded();
				assertThat(databases()).containsExactly(process.database());
				assertThat(connection.isValid(1)).isTrue();
			}
			openWhenSessionsHaveEnded();
			assertThat(databases()).isEmpty();
		}
	}

	@Test
	void stopsTheEmbeddedServerOfAKilledRun() throws Exception {
		List<Path> before = directories();
		try (ScratchProcess process = ScratchProcess.onEmbeddedServer(this.database)) {
			assertThat(process.kind()).isEqualTo(Kind.EMBEDDED);
			Path directory = newDirectory(before);
			ProcessHandle postmaster = postmaster(directory);
			ScratchServers.open(ScratchSettings.NONE, null).close();
			assertThat(postmaster.isAlive()).as("The server of a live run stays").isTrue();
			process.kill();
			assertThat(postmaster.isAlive()).as("The server outlives its owner").isTrue();
			ScratchServers.open(ScratchSettings.NONE, null).close();
			assertThat(directory).doesNotExist();
			assertThat(isRunning(postmaster)).isFalse();
		}
	}

	@Test
	void leavesNothingOfAnEmbeddedServer() throws Exception {
		List<Path> before = directories();
		ProcessHandle postmaster;
		try (ScratchProcess process = ScratchProcess.onEmbeddedServer(this.database)) {
			postmaster = postmaster(newDirectory(before));
			assertThat(process.database()).startsWith("migrations_scratch_");
		}
		assertThat(directories()).isEqualTo(before);
		assertThat(isRunning(postmaster)).isFalse();
	}

	@Test
	void leavesADirectoryWhoseProcessIsAnother() throws IOException {
		Path directory = Files.createTempDirectory(ServerLocation.find(), ServerDirectory.PREFIX);
		Files.createDirectory(directory.resolve("data"));
		Files.writeString(directory.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		ScratchServers.open(ScratchSettings.NONE, null).close();
		assertThat(directory).doesNotExist();
	}

	/*
	 * A server notices the end of a client a little later.
	 */
	private void openWhenSessionsHaveEnded() {
		String holders = "SELECT pid FROM pg_stat_activity WHERE application_name = 'migrations scratch'";
		while (!this.postgres.query(holders).isEmpty()) {
			Thread.onSpinWait();
		}
		openOnApplicationServer(access()).close();
	}

	private static List<Path> directories() throws IOException {
		List<Path> directories = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(ServerLocation.find(),
				ServerDirectory.PREFIX + "*")) {
			found.forEach(directories::add);
		}
		return directories;
	}

	private static Path newDirectory(List<Path> before) throws IOException {
		List<Path> now = new ArrayList<>(directories());
		now.removeAll(before);
		assertThat(now).hasSize(1);
		return now.get(0);
	}

	private static ProcessHandle postmaster(Path directory) throws IOException {
		String pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
		return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
	}

	/*
	 * A process that nobody waits for stays as a zombie without a command.
	 */
	private static boolean isRunning(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

}
