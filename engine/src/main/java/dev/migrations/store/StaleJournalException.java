package dev.migrations.store;

import dev.migrations.MigrationException;

/**
 * Thrown when somebody else has gone on with a step that was begun here.
 */
public final class StaleJournalException extends MigrationException {

	private final String revision;

	/**
	 * Create an exception.
	 * @param revision the step's revision
	 */
	public StaleJournalException(String revision) {
		super("The step of '%s' is no longer where this migrator has left it: another one has gone on with it."
			.formatted(revision), "Run the command again.");
		this.revision = revision;
	}

	/**
	 * The step's revision.
	 * @return its identifier
	 */
	public String getRevision() {
		return this.revision;
	}

}
