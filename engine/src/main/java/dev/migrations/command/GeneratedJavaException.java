package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a Java revision is to be generated.
 */
public final class GeneratedJavaException extends MigrationException {

	GeneratedJavaException() {
		super("'--autogenerate' writes SQL only.", "Leave out '--java'.");
	}

}
