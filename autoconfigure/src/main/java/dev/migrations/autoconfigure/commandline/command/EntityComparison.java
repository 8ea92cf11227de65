package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.command.NewRevision;

/**
 * Compares the entities of an application with its revisions. Commands know no more than
 * this of the module that does it, which an application may leave out.
 */
public interface EntityComparison {

	/**
	 * Say whether the entities need a revision.
	 * @param session what a command works with
	 * @param options how to compare
	 * @param leftAlone whether to list what differs and stays as it is
	 * @return the answer, with exit code 3 if they do
	 */
	Answer check(CommandSession session, ComparisonOptions options, boolean leftAlone);

	/**
	 * Write what the entities need.
	 * @param session what a command works with
	 * @param revision what the revision is to be like
	 * @param options how to compare
	 * @param allowEmpty whether to write a revision even if they need nothing
	 * @return the answer
	 */
	Answer write(CommandSession session, NewRevision revision, ComparisonOptions options, boolean allowEmpty);

}
