package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

import dev.migrations.MigrationException;

/**
 * Thrown when a file cannot be read or written.
 */
public final class FileFailedException extends MigrationException {

	private final transient Path path;

	private FileFailedException(Path path, String failure, String remedy, IOException cause) {
		super("The file '%s' %s: %s.".formatted(path, failure, reason(cause)), remedy, cause);
		this.path = path;
	}

	static FileFailedException write(Path path, IOException cause) {
		return new FileFailedException(path, "cannot be written",
				"Make its directory writable, or name another with '--directory' or 'migrations.directory'.", cause);
	}

	/**
	 * Report that a file cannot be read.
	 * @param path the file
	 * @param cause why
	 * @return the exception
	 */
	public static FileFailedException read(Path path, IOException cause) {
		return new FileFailedException(path, "cannot be read", "Correct the path, or make the file readable.", cause);
	}

	static String reason(IOException cause) {
		String reason = (cause instanceof FileSystemException failure) ? failure.getReason() : cause.getMessage();
		String kind = cause.getClass()
			.getSimpleName()
			.replaceAll("Exception$", "")
			.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return (reason != null) ? reason : kind.toLowerCase(Locale.ROOT);
	}

	/**
	 * The file.
	 * @return its path
	 */
	public Path getPath() {
		return this.path;
	}

}
