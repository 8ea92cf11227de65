package dev.migrations.run;

import dev.migrations.MigrationException;
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

	static UnfinishedStepException inTheWay(JournalEntry entry) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was begun at %s and not finished; %d of its statements are done."
					.formatted(entry.direction().word(), entry.revision(), entry.startedAt(), entry.completed()),
				"Finish it first with 'resume', or say with 'stamp' where the database is.");
	}

	static UnfinishedStepException changed(JournalEntry entry, String source) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was begun at %s and not finished; %d of its statements are done, and its script %s has changed since."
					.formatted(entry.direction().word(), entry.revision(), entry.startedAt(), entry.completed(),
							source),
				"Put back the script as it was and run the command again, or finish by hand and use 'stamp'.");
	}

	/**
	 * The unfinished step.
	 * @return the journal's entry
	 */
	public JournalEntry getEntry() {
		return this.entry;
	}

}
