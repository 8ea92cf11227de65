package dev.migrations.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Assumptions;
import org.postgresql.PGConnection;

import org.springframework.util.FileSystemUtils;

/**
 * The real PgBouncer in front of a database, pooling by transaction.
 */
public final class PgBouncer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String CONFIGURATION = """
			[databases]
			%1$s = host=127.0.0.1 port=%2$s dbname=%1$s
			[pgbouncer]
			listen_addr = 127.0.0.1
			listen_port = %3$s
			unix_socket_dir =
			auth_type = trust
			auth_file = %4$s
			admin_users = postgres
			pool_mode = transaction
			default_pool_size = %5$s
			max_client_conn = 500
			ignore_startup_parameters = extra_float_digits
			log_connections = 0
			log_disconnections = 0
			""";

	private final Path directory;

	private final Process process;

	private final TestDatabase pooled;

	private PgBouncer(Path directory, Process process, TestDatabase pooled) {
		this.directory = directory;
		this.process = process;
		this.pooled = pooled;
	}

	/**
	 * Start a pooler, or skip the test at hand when there is none on this machine.
	 * @param database the database behind it
	 * @param poolSize how many server connections it opens for each user
	 * @param users the users that it lets in besides {@code postgres}
	 * @return the pooler
	 */
	public static PgBouncer start(TestDatabase database, int poolSize, String... users) {
		Path program = find().orElse(null);
		Assumptions.assumeTrue(program != null, "No pgbouncer is installed");
		try {
			Path directory = Files.createTempDirectory("pgbouncer");
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
			TestDatabase pooled = new TestDatabase(freePort(), database.name());
			Files.write(directory.resolve("users"),
					Stream.concat(Stream.of("postgres"), Stream.of(users)).map("\"%s\" \"\""::formatted).toList());
			Files.writeString(directory.resolve("ini"), CONFIGURATION.formatted(database.name(), database.port(),
					pooled.port(), directory.resolve("users"), poolSize));
			PgBouncer bouncer = new PgBouncer(directory, launch(program, directory), pooled);
			bouncer.awaitStart();
			return bouncer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Path> find() {
		return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
			.map((directory) -> Path.of(directory, "pgbouncer"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/*
	 * It refuses to run as root.
	 */
	private static Process launch(Path program, Path directory) throws IOException {
		List<String> command = new ArrayList<>(List.of(program.toString(), directory.resolve("ini").toString()));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(1, List.of("-u", "nobody"));
		}
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(directory.resolve("log").toFile())
			.start();
	}

	private void awaitStart() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!accepts()) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				String log = Files.readString(this.directory.resolve("log"));
				close();
				throw new IllegalStateException("PgBouncer did not start: " + log);
			}
		}
	}

	private boolean accepts() {
		try (Connection connection = this.pooled.dataSource().getConnection()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	/**
	 * The database through the pooler.
	 * @return a database at the pooler's port
	 */
	public TestDatabase database() {
		return this.pooled;
	}

	/**
	 * Ask for the same on several server connections at once, each held by a transaction
	 * until all have answered.
	 * @param dataSource leads to the pooler; server connections belong to its user
	 * @param connections how many, at most the size of the pool
	 * @param query the query, for one column
	 * @return the rows of each server connection
	 * @throws SQLException if the database fails
	 */
	public List<List<String>> queryEach(DataSource dataSource, int connections, String query) throws SQLException {
		List<Connection> open = new ArrayList<>();
		List<List<String>> answers = new ArrayList<>();
		try {
			for (int i = 0; i < connections; i++) {
				Connection connection = dataSource.getConnection();
				open.add(connection);
				connection.unwrap(PGConnection.class).setPrepareThreshold(0);
				connection.setAutoCommit(false);
				answers.add(query(connection, query));
			}
		}
		finally {
			for (Connection connection : open) {
				connection.rollback();
				connection.close();
			}
		}
		return answers;
	}

	private static List<String> query(Connection connection, String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				rows.add(result.getString(1));
			}
		}
		return rows;
	}

	/**
	 * Kill the pooler as {@code kill -9} does.
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		try {
			kill();
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
