package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.revision.RevisionNode;

/**
 * Thrown when a schema is to become the first revision and there are revisions already.
 */
public final class RevisionsExistException extends MigrationException {

	private final transient List<RevisionNode> revisions;

	RevisionsExistException(List<RevisionNode> revisions) {
		super("There are revisions already: %s.".formatted(Wording.named(revisions)),
				"A dump can only become the first; remove them, or stamp the database with the one that it is at.");
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * The revisions that there are.
	 * @return an immutable list
	 */
	public List<RevisionNode> getRevisions() {
		return this.revisions;
	}

}
