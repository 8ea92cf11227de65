package dev.migrations.sample.postgres;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the embedded server cannot be started or reached.
 */
public class EmbeddedPostgresException extends RuntimeException {

	private final Path directory;

	EmbeddedPostgresException(String message, Path directory, @Nullable Throwable cause) {
		super(message, cause);
		this.directory = directory;
	}

	/**
	 * The folder of the server's data, log and lock.
	 * @return the absolute folder
	 */
	public Path getDirectory() {
		return this.directory;
	}

}
