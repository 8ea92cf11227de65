package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse to downgrade a branch to a fork from which no line leads to that branch.
 */
public final class InvalidDowngradeTargetException extends MigrationException {

	private final String branch;

	private final RevisionNode revision;

	private final List<RevisionNode> children;

	InvalidDowngradeTargetException(String branch, RevisionNode revision, List<RevisionNode> children) {
		super("From " + Wording.of(revision) + " no line leads to branch '" + branch + "', only to "
				+ Wording.ofAll(children) + ".",
				"Name '" + revision.id() + "' alone, or a branch that begins above it.");
		this.branch = branch;
		this.revision = revision;
		this.children = List.copyOf(children);
	}

	/**
	 * The branch asked for.
	 * @return a label or id as typed
	 */
	public String getBranch() {
		return this.branch;
	}

	/**
	 * The revision asked for.
	 * @return a revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * What follows that revision.
	 * @return revisions
	 */
	public List<RevisionNode> getChildren() {
		return this.children;
	}

}
