package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse an identifier that must mean one revision but means several heads.
 */
public final class MultipleHeadsException extends MigrationException {

	private final String identifier;

	private final List<RevisionNode> heads;

	MultipleHeadsException(String identifier, List<RevisionNode> heads) {
		super("Multiple heads are present for '" + identifier + "': " + Wording.ofAll(heads) + ".",
				"Name one, or join them with 'merge heads'.");
		this.identifier = identifier;
		this.heads = List.copyOf(heads);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * The heads it means.
	 * @return revisions
	 */
	public List<RevisionNode> getHeads() {
		return this.heads;
	}

}
