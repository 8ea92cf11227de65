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

	static UnfinishedStepException inTheWay(JournalEntry entry) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was begun at %s and not finished; %s of its statements are done."
					.formatted(entry.direction().word(), entry.revision(), entry.startedAt(), entry.completed()),
				"Finish it first with 'resume', or say with 'stamp' where the database is.");
	}

	static UnfinishedStepException changed(JournalEntry entry, String source) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was begun at %s and not finished; %s of its statements are done, and its script %s has changed since."
					.formatted(entry.direction().word(), entry.revision(), entry.startedAt(), entry.completed(),
							source),
				"Put back the script as it was and run the command again, or finish by hand and use 'stamp'.");
	}

	static UnfinishedStepException unknown(JournalEntry entry, String place, String sql) {
		return new UnfinishedStepException(entry,
				"The %s of '%s' was interrupted within %s, which runs outside a transaction. Whether it took effect cannot be known:%n  %s%n"
					.formatted(entry.direction().word(), entry.revision(), place, sql),
				"Look whether it did. If so, type 'migrations resume --done'; if not, 'migrations resume' runs it again. "
						+ "Once the step is finished by hand, say with 'migrations stamp %s' where the database is."
							.formatted((entry.direction() == Direction.UPGRADE) ? entry.revision() : "REV"));
	}

	/**
	 * The unfinished step.
	 * @return the journal's entry
	 */
	public JournalEntry getEntry() {
		return this.entry;
	}

}
