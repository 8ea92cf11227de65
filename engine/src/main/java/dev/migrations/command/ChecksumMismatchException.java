package dev.migrations.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Thrown when files of applied revisions have changed and that is not to be tolerated.
 */
public final class ChecksumMismatchException extends MigrationException {

	private final transient List<RevisionStatus> revisions;

	/**
	 * Create an exception.
	 * @param revisions the applied revisions whose files have changed, at least one
	 */
	public ChecksumMismatchException(List<RevisionStatus> revisions) {
		super("%s since: %s.".formatted(
				(revisions.size() > 1) ? "The files of applied revisions have changed"
						: "The file of an applied revision has changed",
				revisions.stream()
					.map((each) -> "'%s' (%s)".formatted(each.revision(), each.location()))
					.collect(Collectors.joining(", "))),
				"Put back what it was and write a new revision for the change,"
						+ " or accept the files as they are with 'migrations stamp --checksums'.");
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * The applied revisions whose files have changed.
	 * @return the revisions, in order
	 */
	public List<RevisionStatus> getRevisions() {
		return this.revisions;
	}

}
