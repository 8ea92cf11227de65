package dev.migrations.script;

import java.nio.file.Path;

import dev.migrations.MigrationException;

/**
 * Thrown when a file that is to be written exists already.
 */
public final class FileExistsException extends MigrationException {

	private final transient Path path;

	FileExistsException(Path path) {
		super("The file '%s' exists already.".formatted(path),
				"Nothing was overwritten; choose another message, or remove the file.");
		this.path = path;
	}

	/**
	 * The file.
	 * @return its path
	 */
	public Path getPath() {
		return this.path;
	}

}
