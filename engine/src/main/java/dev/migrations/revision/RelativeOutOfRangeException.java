package dev.migrations.revision;

import dev.migrations.MigrationException;

/**
 * Refuse relative steps for which there are not enough revisions.
 */
public final class RelativeOutOfRangeException extends MigrationException {

	private final String identifier;

	RelativeOutOfRangeException(String identifier) {
		super("There are not enough revisions for the steps of '" + identifier + "'.",
				"Ask for fewer steps, or use 'heads' or 'base'.");
		this.identifier = identifier;
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

}
