package dev.migrations.run;

import dev.migrations.MigrationException;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;

/**
 * Thrown when an earlier run stopped within a step, and the run at hand cannot go on with
 * it.
 */
public final class UnfinishedStepException extends MigrationException {

	private final transient JournalEntry entry;

	private UnfinishedStepException(JournalEntry entry, String fact, String remedy) {
		super(fact, remedy);
		this.entry = entry;
	}

	/**
	 * Refuse because the step must be finished first.
	 * @param entry the unfinished step
	 * @param isKnown whether a script has its revision
	 * @return the exception
	 */
	public static UnfinishedStepException inTheWay(JournalEntry entry, boolean isKnown) {
		return new UnfinishedStepException(entry, describe(entry, isKnown), remedy(isKnown));
	}

	static UnfinishedStepException changed(JournalEntry entry, String place) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was begun at %s and not finished; %s of its statements are done, and %s is not what was done there."
					.formatted(entry.direction().word(), entry.revision(), entry.startedAt(), entry.completed(), place),
				"Put the statements that are done back as they were, and run the command again: what follows them may be "
						+ "changed, and so what they did by another statement behind them.");
	}

	static UnfinishedStepException unknown(JournalEntry entry, String place, String sql) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was interrupted within %s, which runs outside a transaction. Whether it took effect cannot be known:%n  %s%n"
					.formatted(entry.direction().word(), entry.revision(), place, sql),
				"Look whether it did. If so, type 'migrations resume --done'; if not, 'migrations resume' runs it again. "
						+ "Once the step is finished by hand, say with 'migrations stamp %s' where the database is."
							.formatted((entry.direction() == Direction.UPGRADE) ? entry.revision() : "REV"));
	}

	static UnfinishedStepException unknown(JournalEntry entry, boolean isKnown) {
		String place = "'%s' (statement %s)".formatted(entry.revision(), entry.completed() + 1);
		JournalEntry.BegunStatement begun = entry.begun();
		UnfinishedStepException unknown = unknown(entry, place, (begun != null) ? begun.text() : "");
		return isKnown ? unknown : new UnfinishedStepException(entry, unknown.getFact(),
				"Look whether it did, finish or undo it by hand, and type 'migrations resume --forget'.");
	}

	/**
	 * Tell of an unfinished step.
	 * @param entry the step
	 * @param isKnown whether a script has its revision
	 * @return a sentence
	 */
	public static String describe(JournalEntry entry, boolean isKnown) {
		return "The %s of '%s'%s was begun at %s and not finished; %s of its statements are done.".formatted(
				entry.direction().word(), entry.revision(), isKnown ? "" : ", which no script describes,",
				entry.startedAt(), entry.completed());
	}

	/**
	 * Tell what to do about an unfinished step.
	 * @param isKnown whether a script has its revision
	 * @return a sentence
	 */
	public static String remedy(boolean isKnown) {
		return isKnown
				? "Finish it with 'migrations resume'; or type 'migrations resume --forget', which removes what a broken "
						+ "statement left and keeps what is done."
				: "Finish it with the version of the application that has its script; or type 'migrations resume --forget', "
						+ "which removes what a broken statement left and keeps what is done.";
	}

	/**
	 * The unfinished step.
	 * @return the journal's entry
	 */
	public JournalEntry getEntry() {
		return this.entry;
	}

}
