package dev.migrations.lock;

import dev.migrations.MigrationException;

/**
 * Thrown when the migrating thread is interrupted while it waits. The thread stays marked
 * as interrupted.
 */
public final class MigrationInterruptedException extends MigrationException {

	/**
	 * Create an exception.
	 * @param subject what was waited for, such as {@code The lock on "public"."x"}
	 */
	public MigrationInterruptedException(String subject) {
		super("The migrating thread was interrupted while it waited. " + subject + " was not free.",
				"Run the command again; it goes on behind what is committed.");
	}

}
