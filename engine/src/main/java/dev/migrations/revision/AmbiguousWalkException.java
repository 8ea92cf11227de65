package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse a relative step that meets a fork or a merge.
 */
public final class AmbiguousWalkException extends MigrationException {

	private final String identifier;

	private final List<RevisionNode> choices;

	AmbiguousWalkException(String identifier, List<RevisionNode> choices) {
		super("The steps of '" + identifier + "' can lead to several revisions: " + Wording.ofAll(choices) + ".",
				"Name one of them, or a branch as in 'label@+1'.");
		this.identifier = identifier;
		this.choices = List.copyOf(choices);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * Where the step could lead.
	 * @return revisions
	 */
	public List<RevisionNode> getChoices() {
		return this.choices;
	}

}
