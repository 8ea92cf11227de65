package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when an identifier counts from the current revision and no database is at hand.
 */
public final class NoCurrentRevisionException extends MigrationException {

	NoCurrentRevisionException() {
		super("The current revision is not known, since no database is at hand.",
				"Name a revision by its id, a label or 'head'.");
	}

}
