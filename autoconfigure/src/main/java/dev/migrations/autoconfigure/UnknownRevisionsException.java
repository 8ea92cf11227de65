package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when an application that does not upgrade starts on a database that is at
 * revisions unknown to its scripts.
 */
public class UnknownRevisionsException extends MigrationException {

	private final List<String> revisions;

	UnknownRevisionsException(List<String> revisions) {
		super("The database is at '%s', which no script describes.".formatted(String.join("', '", revisions)),
				"Start the version of the application that has these revisions,"
						+ " or set 'migrations.unknown-revision=warn'.");
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * The rows of the version table that no script describes.
	 * @return their identifiers
	 */
	public List<String> getRevisions() {
		return this.revisions;
	}

}
