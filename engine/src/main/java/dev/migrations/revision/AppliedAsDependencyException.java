package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse to downgrade to a revision that is applied only because others depend on it:
 * nothing above it could be taken back.
 */
public final class AppliedAsDependencyException extends MigrationException {

	private final RevisionNode revision;

	private final List<RevisionNode> dependents;

	AppliedAsDependencyException(String identifier, RevisionNode revision, List<RevisionNode> dependents) {
		super("There is nothing to take back above '" + identifier + "', which means " + Wording.of(revision)
				+ ": it is applied only because " + Wording.ofAll(dependents)
				+ ((dependents.size() != 1) ? " depend on it." : " depends on it."),
				"Downgrade to a revision below " + Wording.ofAll(dependents) + " on its own line, or by '-1'.");
		this.revision = revision;
		this.dependents = List.copyOf(dependents);
	}

	/**
	 * The target.
	 * @return the revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * Why it is applied.
	 * @return the current revisions that need it
	 */
	public List<RevisionNode> getDependents() {
		return this.dependents;
	}

}
