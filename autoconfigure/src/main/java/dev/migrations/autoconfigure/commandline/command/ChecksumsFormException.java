package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when checksums are to be planned or written as a script.
 */
public final class ChecksumsFormException extends MigrationException {

	ChecksumsFormException() {
		super("'stamp --checksums' has neither a plan nor a script: it moves nothing.",
				"Leave out '--dry-run' or '--sql'.");
	}

}
