package dev.migrations.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL server of each version for all tests of a JVM, and a fresh database
 * for whoever asks.
 */
public final class PostgresServer {

	/**
	 * Stands for the version whose binaries are on the class path.
	 */
	public static final int DEFAULT_VERSION = 0;

	private static final Log logger = LogFactory.getLog(PostgresServer.class);

	/**
	 * Where files are quick, as tests create hundreds of databases.
	 */
	private static final Path MEMORY = Path.of("/dev/shm");

	private static final long ENOUGH = 4L << 30;

	private static final Pattern DIRECTORY = Pattern.compile("migrations-tests-(\\d+)-.+");

	private static final Map<Integer, EmbeddedPostgres> servers = new ConcurrentHashMap<>();

	private static final AtomicInteger databases = new AtomicInteger();

	private static final Queue<TestDatabase> created = new ConcurrentLinkedQueue<>();

	private PostgresServer() {
	}

	/**
	 * Create an empty database.
	 * @return the new database
	 */
	public static TestDatabase createDatabase() {
		return createDatabase(DEFAULT_VERSION);
	}

	/**
	 * Create an empty database on a server of a certain version. The test at hand is
	 * skipped on platforms for which there is none.
	 * @param version the major version, such as 14, or {@link #DEFAULT_VERSION}
	 * @return the new database
	 */
	public static TestDatabase createDatabase(int version) {
		int port = servers.computeIfAbsent(version, PostgresServer::start).getPort();
		TestDatabase database = new TestDatabase(port, "test_" + databases.incrementAndGet());
		TestDatabase administration = database.administration();
		administration.execute("CREATE DATABASE " + database.name() + fileCopy(administration));
		created.add(database);
		return database;
	}

	/**
	 * Create an empty database whose statements are logged, for a {@link StatementLog}.
	 * @return the new database
	 */
	public static TestDatabase createLoggingDatabase() {
		TestDatabase database = createDatabase();
		StatementLog.switchOn(database);
		return database;
	}

	/**
	 * The option that creates a database by copying files, which is quicker than writing
	 * them to the log; PostgreSQL 14 always does.
	 * @param administration a database of the server
	 * @return the end of {@code CREATE DATABASE}
	 */
	static String fileCopy(TestDatabase administration) {
		return administration.query("""
				SELECT CASE WHEN current_setting('server_version_num')::int >= 150000
					THEN ' STRATEGY file_copy' ELSE '' END""").get(0);
	}

	/**
	 * Drop the databases that were created since this was last called. One that is still
	 * needed, as by a subscription, stays as long as the server.
	 */
	static void dropDatabases() {
		for (TestDatabase database = created.poll(); database != null; database = created.poll()) {
			try {
				database.administration().execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
			}
			catch (DataAccessException ex) {
				logger.debug("'" + database.name() + "' stays", ex);
			}
		}
	}

	private static EmbeddedPostgres start(int version) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setServerConfig("max_connections", "200")
			.setServerConfig("log_destination", "csvlog")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_rotation_size", "0")
			.setDataDirectory(dataDirectory(String.valueOf(version)));
		if (version != DEFAULT_VERSION) {
			builder.setPgBinaryResolver(PostgresBinaries.of(version));
		}
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path dataDirectory(String name) {
		deleteWhatKilledProcessesLeft();
		Path parent = hasRoom(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
		return parent.resolve("migrations-tests-%s-%s".formatted(ProcessHandle.current().pid(), name));
	}

	/*
	 * A server whose directory is gone ends within a minute.
	 */
	private static void deleteWhatKilledProcessesLeft() {
		for (File directory : Objects.requireNonNullElse(MEMORY.toFile().listFiles(), new File[0])) {
			Matcher name = DIRECTORY.matcher(directory.getName());
			if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
				FileSystemUtils.deleteRecursively(directory);
			}
		}
	}

	private static boolean hasRoom(Path directory) {
		try {
			return Files.isDirectory(directory) && Files.getFileStore(directory).getUsableSpace() > ENOUGH;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
