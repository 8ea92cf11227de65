package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a Java revision is to be generated.
 */
public final class JavaAutogenerateException extends MigrationException {

	JavaAutogenerateException() {
		super("'--autogenerate' writes SQL only.", "Leave out '--java'.");
	}

}
