package dev.migrations.revision;

import dev.migrations.MigrationException;

/**
 * Refuse a revision that is no member of the branch it was asked for in.
 */
public final class NotInBranchException extends MigrationException {

	private final RevisionNode revision;

	private final String branch;

	NotInBranchException(RevisionNode revision, String branch) {
		super("Revision " + Wording.of(revision) + " is not a member of branch '" + branch + "'.",
				"Name '" + revision.id() + "' alone, or a revision of that branch.");
		this.revision = revision;
		this.branch = branch;
	}

	/**
	 * The revision asked for.
	 * @return a revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * The branch asked for.
	 * @return a label or id as typed
	 */
	public String getBranch() {
		return this.branch;
	}

}
