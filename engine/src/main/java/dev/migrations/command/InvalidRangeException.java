package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a range of revisions makes no sense.
 */
public final class InvalidRangeException extends MigrationException {

	InvalidRangeException(String fact, String remedy) {
		super(fact, remedy);
	}

}
