package dev.migrations.command;

import java.util.Collection;
import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when the version table holds revisions that the scripts lack, as after a newer
 * version of the application has migrated the database.
 */
public final class UnknownAppliedRevisionException extends MigrationException {

	private final transient List<String> revisions;

	/**
	 * Create an exception.
	 * @param revisions the rows of the version table that no script describes
	 */
	public UnknownAppliedRevisionException(Collection<String> revisions) {
		super("The database is at %s, which no script describes: it was migrated by another version of the application."
			.formatted("'" + String.join("', '", revisions) + "'"),
				"Run that version, or add its scripts to 'migrations.locations'. If they are gone for good and the schema is "
						+ "that of a revision which is left, type 'migrations stamp --purge' with that revision.");
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
