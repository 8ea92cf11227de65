package dev.migrations.scratch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.session.ServerAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.logging.Log;

/**
 * An embedded server that lives as long as this process at most, on the loopback
 * interface and with nothing that would make its data last. Not to be loaded when the
 * library is absent.
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Log logger = PlainLog.of(EmbeddedServer.class);

	private static final Duration STARTUP_WAIT = Duration.ofSeconds(30);

	private static final String USER = "postgres";

	private final ServerDirectory directory;

	private final EmbeddedPostgres postgres;

	private final Thread shutdownHook = new Thread(this::stop, "migrations-scratch-stop");

	private EmbeddedServer(ServerDirectory directory, EmbeddedPostgres postgres) {
		this.directory = directory;
		this.postgres = postgres;
	}

	/**
	 * Start a server, after removing those that killed runs have left.
	 * @return the server
	 * @throws IOException if it does not start
	 */
	static EmbeddedServer start() throws IOException {
		ServerDirectory directory = ServerDirectory.create(ServerLocation.find());
		Orphan.removeAll(directory.path());
		try {
			EmbeddedServer server = new EmbeddedServer(directory, builder(directory).start());
			Runtime.getRuntime().addShutdownHook(server.shutdownHook);
			return server;
		}
		catch (IOException | RuntimeException | ExceptionInInitializerError ex) {
			IOException failure = new IOException("%s %s".formatted(ex.getMessage(), lastWords(directory.log())), ex);
			remove(directory);
			throw failure;
		}
	}

	private static EmbeddedPostgres.Builder builder(ServerDirectory directory) {
		Redirect log = Redirect.appendTo(directory.log().toFile());
		return EmbeddedPostgres.builder()
			.setDataDirectory(directory.data())
			.setCleanDataDirectory(true)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setOutputRedirector(log)
			.setErrorRedirector(log)
			.setLocaleConfig("locale", "C")
			.setServerConfig("listen_addresses", "localhost")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("fsync", "off")
			.setServerConfig("full_page_writes", "off")
			// Its workers would be in the way of copying and dropping databases
			.setServerConfig("autovacuum", "off");
	}

	private static String lastWords(Path log) {
		try {
			List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
			return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
		}
		catch (IOException ex) {
			return "";
		}
	}

	ServerAccess access() {
		return ServerAccess.of("jdbc:postgresql://localhost:" + this.postgres.getPort() + "/postgres", USER, null);
	}

	@Override
	public void close() {
		stop();
		try {
			Runtime.getRuntime().removeShutdownHook(this.shutdownHook);
		}
		catch (IllegalStateException ex) {
			// The process ends; then the hook runs too, and finds nothing to do
		}
	}

	private void stop() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			logger.debug("The embedded PostgreSQL server could not be stopped", ex);
		}
		remove(this.directory);
	}

	private static void remove(ServerDirectory directory) {
		try {
			directory.close();
		}
		catch (IOException ex) {
			logger.debug("The directory '%s' could not be removed".formatted(directory.path()), ex);
		}
	}

}
