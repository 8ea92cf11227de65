package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse revisions asked for together, or version table rows, that contain one another.
 */
public final class OverlappingRevisionsException extends MigrationException {

	private final RevisionNode revision;

	private final List<RevisionNode> contained;

	OverlappingRevisionsException(RevisionNode revision, List<RevisionNode> contained) {
		super("Revision " + Wording.of(revision) + " already contains " + Wording.ofAll(contained)
				+ ", which stands beside it.",
				"Name only the newer; if these are rows of the version table, repair it with 'stamp --purge "
						+ revision.id() + "'.");
		this.revision = revision;
		this.contained = List.copyOf(contained);
	}

	/**
	 * The containing revision.
	 * @return a revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * What it contains.
	 * @return revisions
	 */
	public List<RevisionNode> getContained() {
		return this.contained;
	}

}
