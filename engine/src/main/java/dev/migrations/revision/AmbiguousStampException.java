package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse to stamp with revisions and with what clears their rows at once.
 */
public final class AmbiguousStampException extends MigrationException {

	private final String base;

	private final List<RevisionNode> revisions;

	AmbiguousStampException(String base, List<RevisionNode> revisions) {
		super("'" + base + "' clears the rows that " + Wording.ofAll(revisions) + " would set.",
				"Leave one of the two out; '--purge' clears all rows before it sets others.");
		this.base = base;
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * What clears rows.
	 * @return the identifier as typed
	 */
	public String getBase() {
		return this.base;
	}

	/**
	 * What would be set and cleared.
	 * @return the revisions
	 */
	public List<RevisionNode> getRevisions() {
		return this.revisions;
	}

}
