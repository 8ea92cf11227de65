package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationException;
import dev.migrations.revision.GraphProblem;
import dev.migrations.revision.InvalidRevisionGraphException;

/**
 * Thrown when the revisions would not be valid with the new one.
 */
public final class InvalidNewRevisionException extends MigrationException {

	private final String revision;

	private final transient List<GraphProblem> problems;

	InvalidNewRevisionException(String revision, InvalidRevisionGraphException cause) {
		super("The new revision was not written. " + cause.getFact(), cause.getRemedy(), cause);
		this.revision = revision;
		this.problems = cause.getProblems();
	}

	/**
	 * The new revision.
	 * @return its id
	 */
	public String getRevision() {
		return this.revision;
	}

	/**
	 * Everything that would be wrong.
	 * @return at least one problem
	 */
	public List<GraphProblem> getProblems() {
		return this.problems;
	}

}
