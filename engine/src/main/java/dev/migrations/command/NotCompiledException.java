package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.MigrationException;

/**
 * Thrown when a revision is to be written while a Java revision is not compiled yet.
 */
public final class NotCompiledException extends MigrationException {

	private final String revision;

	private final transient Path path;

	NotCompiledException(String revision, Path path) {
		super("The Java revision '%s' (%s) is not compiled, so that nothing could follow it.".formatted(revision, path),
				"Compile it, as './mvnw compile' does, and try again.");
		this.revision = revision;
		this.path = path;
	}

	/**
	 * The revision.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Its source code.
	 * @return the path
	 */
	public Path getPath() {
		return this.path;
	}

}
