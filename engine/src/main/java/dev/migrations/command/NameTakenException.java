package dev.migrations.command;

import dev.migrations.MigrationException;
import dev.migrations.revision.RevisionNode;

/**
 * Thrown when a new revision is to have an id or a branch label that is taken.
 */
public final class NameTakenException extends MigrationException {

	private final String name;

	private final transient RevisionNode bearer;

	NameTakenException(String name, RevisionNode bearer, String option) {
		super("The name '%s' is taken already, by revision %s.".formatted(name, Wording.named(bearer)),
				"Choose another with '%s'; nothing was written.".formatted(option));
		this.name = name;
		this.bearer = bearer;
	}

	/**
	 * The id or label.
	 * @return the name as typed
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * The revision that has it already.
	 * @return a revision
	 */
	public RevisionNode getBearer() {
		return this.bearer;
	}

}
