package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse a range whose lower end does not lie below its upper end.
 */
public final class NotAncestorException extends MigrationException {

	private final List<RevisionNode> lower;

	private final List<RevisionNode> upper;

	NotAncestorException(List<RevisionNode> lower, List<RevisionNode> upper) {
		super("No line of revisions leads from " + Wording.ofAll(lower) + " up to "
				+ (upper.isEmpty() ? "'base'" : Wording.ofAll(upper)) + ".",
				"Type the older end first, as in 'older:newer', with both ends on one line.");
		this.lower = List.copyOf(lower);
		this.upper = List.copyOf(upper);
	}

	/**
	 * The lower end.
	 * @return revisions
	 */
	public List<RevisionNode> getLower() {
		return this.lower;
	}

	/**
	 * The upper end.
	 * @return revisions
	 */
	public List<RevisionNode> getUpper() {
		return this.upper;
	}

}
