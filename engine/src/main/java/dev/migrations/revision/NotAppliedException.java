package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse to downgrade to a revision that is not applied.
 */
public final class NotAppliedException extends MigrationException {

	private final String identifier;

	private final RevisionNode revision;

	private final List<RevisionNode> current;

	NotAppliedException(String identifier, RevisionNode revision, List<RevisionNode> current) {
		super("Cannot downgrade to " + Wording.of(revision) + ": it is not applied; current: "
				+ (current.isEmpty() ? "base" : Wording.ofAll(current)) + ".", "Name an applied revision, or 'base'.");
		this.identifier = identifier;
		this.revision = revision;
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
	 * The revision asked for.
	 * @return a revision
	 */
	public RevisionNode getRevision() {
		return this.revision;
	}

	/**
	 * What is applied last.
	 * @return the current revisions
	 */
	public List<RevisionNode> getCurrent() {
		return this.current;
	}

}
