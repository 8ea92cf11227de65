package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.revision.RevisionNode;

/**
 * Thrown when there are not two heads to join.
 */
public final class TooFewHeadsException extends MigrationException {

	private final List<String> identifiers;

	private final transient List<RevisionNode> heads;

	TooFewHeadsException(List<String> identifiers, List<RevisionNode> heads) {
		super("A merge joins at least two heads, but '%s' means fewer; heads are %s."
			.formatted(String.join("' '", identifiers), Wording.named(heads)),
				"Name two heads or more, or 'heads' when there are several.");
		this.identifiers = List.copyOf(identifiers);
		this.heads = List.copyOf(heads);
	}

	/**
	 * What was asked for.
	 * @return identifiers as typed
	 */
	public List<String> getIdentifiers() {
		return this.identifiers;
	}

	/**
	 * The heads that there are.
	 * @return an immutable list
	 */
	public List<RevisionNode> getHeads() {
		return this.heads;
	}

}
