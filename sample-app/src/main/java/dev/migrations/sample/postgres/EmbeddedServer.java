package dev.migrations.sample.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A PostgreSQL server that all processes with the same folder share. The protocol:
 * <ol>
 * <li>Under the folder's lock, a process attaches to the server that its
 * {@code postmaster.pid} names if that one answers with this folder's data; otherwise it
 * removes what a killed server left behind, and starts one.
 * <li>Still under the lock it takes a {@link ServerLease}, and releases the lock.
 * <li>On its orderly exit it takes the lock again, and stops the server if nobody else is
 * connected, whoever started it. Otherwise the server stays for the others, and the last
 * of them stops it.
 * <li>After a kill the server stays; the next process attaches to it.
 * </ol>
 */
final class EmbeddedServer implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(EmbeddedServer.class);

	private static final String DATABASE = "sample";

	private static final Duration STOP_WAIT = Duration.ofSeconds(30);

	private final ServerDirectory directory;

	private final Postmaster postmaster;

	private final ServerLease lease;

	private EmbeddedServer(ServerDirectory directory, Postmaster postmaster, ServerLease lease) {
		this.directory = directory;
		this.postmaster = postmaster;
		this.lease = lease;
	}

	/**
	 * Attach to the folder's server, or start it.
	 * @param path the folder
	 * @return the server, to be closed
	 */
	@SuppressWarnings("try")
	static EmbeddedServer open(Path path) {
		ServerDirectory directory = ServerDirectory.of(path);
		try (DirectoryLock lock = DirectoryLock.acquire(directory)) {
			Postmaster postmaster = findOrStart(directory);
			ServerConnections.createDatabase(postmaster, DATABASE);
			return new EmbeddedServer(directory, postmaster, ServerLease.take(postmaster));
		}
		catch (SQLException ex) {
			throw new EmbeddedPostgresException(
					"The embedded PostgreSQL server in '%s' refused to serve.".formatted(directory.root()),
					directory.root(), ex);
		}
	}

	private static Postmaster findOrStart(ServerDirectory directory) {
		ServerLauncher launcher = new ServerLauncher(directory);
		Optional<Postmaster> running = launcher.find();
		Postmaster postmaster = running.orElseGet(launcher::start);
		logger.info("%s the PostgreSQL server in %s, %s, user %s".formatted(
				(running.isPresent()) ? "Attached to" : "Started", directory.root(),
				ServerConnections.url(postmaster, DATABASE), ServerConnections.USERNAME));
		return postmaster;
	}

	String url() {
		return ServerConnections.url(this.postmaster, DATABASE);
	}

	@Override
	@SuppressWarnings("try")
	public void close() {
		try (DirectoryLock lock = DirectoryLock.acquire(this.directory)) {
			boolean last;
			try (this.lease) {
				last = this.lease.isLast();
			}
			if (last) {
				stop();
			}
			else {
				logger.info("Left the PostgreSQL server in %s to its other users".formatted(this.directory.root()));
			}
		}
		catch (SQLException ex) {
			logger.warn("The PostgreSQL server in %s had ended before its last user".formatted(this.directory.root()),
					ex);
		}
	}

	private void stop() {
		this.postmaster.requestStop();
		long deadline = System.nanoTime() + STOP_WAIT.toNanos();
		// The process itself may stay for a while, when nobody waits for it
		while (this.directory.postmaster().filter(this.postmaster::equals).isPresent()) {
			if (System.nanoTime() > deadline || !Pause.brief()) {
				logger.warn("The PostgreSQL server in %s is still stopping".formatted(this.directory.root()));
				return;
			}
		}
		logger.info("Stopped the PostgreSQL server in %s".formatted(this.directory.root()));
	}

}
