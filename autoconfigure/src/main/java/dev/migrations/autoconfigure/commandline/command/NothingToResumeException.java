package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when an unfinished step is to be resumed by itself.
 */
public final class NothingToResumeException extends MigrationException {

	NothingToResumeException() {
		super("An unfinished step goes on where it stopped when the command that began it runs again;"
				+ " there is nothing to resume by itself.",
				"Repeat that 'upgrade' or 'downgrade'; if the script has changed meanwhile, put it back as it was, or finish by hand and use 'stamp'.");
	}

}
