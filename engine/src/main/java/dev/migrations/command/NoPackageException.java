package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a Java revision is to be written and no package is configured for it.
 */
public final class NoPackageException extends MigrationException {

	NoPackageException() {
		super("There is no package for Java revisions.",
				"Name one with 'migrations.packages', such as 'com.example.migrations'.");
	}

}
