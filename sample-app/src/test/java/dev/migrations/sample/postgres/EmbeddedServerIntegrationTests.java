package dev.migrations.sample.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedServer} in one process.
 */
class EmbeddedServerIntegrationTests {

	@TempDir
	private Path directory;

	@Test
	void keepsDataOnDiskAcrossRestart() throws SQLException {
		try (EmbeddedServer server = open()) {
			assertThat(query(server, "SHOW fsync")).isEqualTo("on");
			assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
			update(server, "CREATE TABLE kept AS SELECT 'here' AS word");
		}
		assertThat(isRunning()).isFalse();
		try (EmbeddedServer server = open()) {
			assertThat(query(server, "SELECT word FROM kept")).isEqualTo("here");
		}
	}

	@Test
	void lastUserStopsServerEvenWhenAnotherOneStartedIt() throws SQLException {
		EmbeddedServer first = open();
		EmbeddedServer second = open();
		assertThat(second.url()).isEqualTo(first.url());
		first.close();
		assertThat(query(second, "SELECT 'alive'")).isEqualTo("alive");
		second.close();
		assertThat(isRunning()).isFalse();
	}

	@Test
	void leavesServerToClientThatIsNoSample() throws SQLException {
		EmbeddedServer server = open();
		try (Connection psql = connect(server)) {
			server.close();
			assertThat(psql.isValid(5)).isTrue();
		}
		open().close();
		assertThat(isRunning()).isFalse();
	}

	@Test
	void startsInSpiteOfStaleProcessFile() throws Exception {
		open().close();
		Path file = this.directory.resolve("data/postmaster.pid");
		Files.writeString(file,
				"%s\n%s\n1763848000\n1\n/tmp\nlocalhost\n".formatted(ProcessHandle.current().pid(), file.getParent()));
		try (EmbeddedServer server = open()) {
			assertThat(query(server, "SELECT 'alive'")).isEqualTo("alive");
		}
	}

	@Test
	void startsAgainAfterInterruptedInitialization() throws Exception {
		Path data = Files.createDirectories(this.directory.resolve("data"));
		Files.writeString(data.resolve("postgresql.conf"), "# not yet complete");
		try (EmbeddedServer server = open()) {
			assertThat(query(server, "SELECT 'alive'")).isEqualTo("alive");
		}
	}

	private EmbeddedServer open() {
		return EmbeddedServer.open(this.directory);
	}

	private boolean isRunning() {
		return new ServerDirectory(this.directory).postmaster().isPresent();
	}

	private static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.url(), ServerConnections.USERNAME, "");
	}

	private static String query(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			assertThat(result.next()).isTrue();
			return result.getString(1);
		}
	}

	private static void update(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
			statement.executeUpdate(sql);
		}
	}

}
