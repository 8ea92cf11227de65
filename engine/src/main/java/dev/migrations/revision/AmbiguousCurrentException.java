package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse a step relative to the current revision when several are current.
 */
public final class AmbiguousCurrentException extends MigrationException {

	private final String identifier;

	private final List<RevisionNode> current;

	AmbiguousCurrentException(String identifier, List<RevisionNode> current) {
		super("Several revisions are current for '" + identifier + "': " + Wording.ofAll(current) + ".",
				"Name a revision, or the branch to move as in 'label@+1' or 'label@-1'.");
		this.identifier = identifier;
		this.current = List.copyOf(current);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * Where the step could begin.
	 * @return revisions
	 */
	public List<RevisionNode> getCurrent() {
		return this.current;
	}

}
