package dev.migrations.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.util.FileSystemUtils;

/**
 * The directory of an embedded server. Its owner holds a lock on a file in it, which the
 * operating system releases when the owner ends, in whatever way.
 */
final class ServerDirectory implements AutoCloseable {

	static final String PREFIX = "migrations-scratch-";

	/*
	 * A process must not even open a file that it has locked: on closing it, it would
	 * lose the lock.
	 */
	private static final Set<Path> owned = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel lock;

	private ServerDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Make a directory.
	 * @param parent where
	 * @return the directory, to be closed
	 * @throws IOException if it cannot be made
	 */
	static ServerDirectory create(Path parent) throws IOException {
		while (true) {
			// Another process may take it for a leftover before it is locked
			Optional<ServerDirectory> directory = claim(Files.createTempDirectory(parent, PREFIX));
			if (directory.isPresent()) {
				return directory.get();
			}
		}
	}

	/**
	 * Become the owner of a directory that has none.
	 * @param path the directory
	 * @return the directory, to be closed; empty where its owner lives
	 * @throws IOException if it cannot be read
	 */
	static Optional<ServerDirectory> claim(Path path) throws IOException {
		if (!owned.add(path)) {
			return Optional.empty();
		}
		Optional<ServerDirectory> claimed = lock(path);
		if (claimed.isEmpty()) {
			owned.remove(path);
		}
		return claimed;
	}

	@SuppressWarnings("resource")
	private static Optional<ServerDirectory> lock(Path path) throws IOException {
		Path file = path.resolve("lock");
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock != null && Files.exists(file)) {
				return Optional.of(new ServerDirectory(path, channel));
			}
			channel.close();
		}
		catch (NoSuchFileException | OverlappingFileLockException ex) {
			// Its owner has just removed it, or is this process under another class
			// loader
		}
		return Optional.empty();
	}

	Path path() {
		return this.path;
	}

	Path data() {
		return this.path.resolve("data");
	}

	Path log() {
		return this.path.resolve("log");
	}

	/**
	 * Remove the directory with all that is in it.
	 */
	@Override
	public void close() throws IOException {
		try (this.lock) {
			FileSystemUtils.deleteRecursively(this.path);
		}
		finally {
			owned.remove(this.path);
		}
	}

}
