package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse a range whose lower end does not lie below its upper end.
 */
public final class NotAncestorException extends MigrationException {

	private final String lower;

	private final List<RevisionNode> lowerRevisions;

	private final List<RevisionNode> upperRevisions;

	NotAncestorException(String lower, List<RevisionNode> lowerRevisions, List<RevisionNode> upperRevisions) {
		super(lowerRevisions.isEmpty() ? "No revision is left at '" + lower + "', where the range begins."
				: "No line of revisions leads from " + Wording.ofAll(lowerRevisions) + " up to "
						+ (upperRevisions.isEmpty() ? "'base'" : Wording.ofAll(upperRevisions)) + ".",
				"Type the older end first, as in 'older:newer', with both ends on one line; without an older end a range begins at base.");
		this.lower = lower;
		this.lowerRevisions = List.copyOf(lowerRevisions);
		this.upperRevisions = List.copyOf(upperRevisions);
	}

	/**
	 * The lower end.
	 * @return the identifier as typed
	 */
	public String getLower() {
		return this.lower;
	}

	/**
	 * What the lower end means.
	 * @return revisions
	 */
	public List<RevisionNode> getLowerRevisions() {
		return this.lowerRevisions;
	}

	/**
	 * What the upper end means.
	 * @return revisions
	 */
	public List<RevisionNode> getUpperRevisions() {
		return this.upperRevisions;
	}

}
