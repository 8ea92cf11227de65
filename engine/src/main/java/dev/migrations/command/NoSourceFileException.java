package dev.migrations.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a revision has no file that could be opened.
 */
public final class NoSourceFileException extends MigrationException {

	private final String identifier;

	NoSourceFileException(String identifier, String fault, String remedy) {
		super("'%s' %s.".formatted(identifier, fault), remedy);
		this.identifier = identifier;
	}

	/**
	 * The revision.
	 * @return what was typed, or an id
	 */
	public String getIdentifier() {
		return this.identifier;
	}

}
