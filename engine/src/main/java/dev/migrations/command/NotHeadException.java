package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.revision.RevisionNode;

/**
 * Thrown when a new revision is to follow one that others follow already.
 */
public final class NotHeadException extends MigrationException {

	private final transient RevisionNode revision;

	private final transient List<RevisionNode> heads;

	NotHeadException(RevisionNode revision, List<RevisionNode> heads) {
		super("Revision %s is not a head; heads are %s.".formatted(Wording.named(revision), Wording.named(heads)),
				"Name a head, or begin a branch at that revision with '--splice'.");
		this.revision = revision;
		this.heads = List.copyOf(heads);
	}

	/**
	 * The revision that is no head.
	 * @return a revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * The heads that there are.
	 * @return an immutable list
	 */
	public List<RevisionNode> getHeads() {
		return this.heads;
	}

}
