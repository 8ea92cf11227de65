package dev.migrations.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.command.RevisionStatus;

/**
 * Thrown when an application that does not upgrade starts on a database that is behind.
 */
public class PendingRevisionsException extends MigrationException {

	private final transient List<RevisionStatus> pending;

	PendingRevisionsException(List<RevisionStatus> pending) {
		super("The database is behind: %s pending.".formatted(describe(pending)),
				"Run 'migrations upgrade', or start with 'migrations.auto-upgrade=true'"
						+ " or 'migrations.when-behind=warn'.");
		this.pending = List.copyOf(pending);
	}

	/**
	 * The revisions that an upgrade would run.
	 * @return the revisions, in order
	 */
	public List<RevisionStatus> getPending() {
		return this.pending;
	}

	static String describe(List<RevisionStatus> pending) {
		String names = pending.stream().map(PendingRevisionsException::describe).collect(Collectors.joining(", "));
		return names + ((pending.size() != 1) ? " are" : " is");
	}

	private static String describe(RevisionStatus revision) {
		String name = "'" + revision.revision() + "'";
		return (revision.location() != null) ? name + " (" + revision.location() + ")" : name;
	}

}
