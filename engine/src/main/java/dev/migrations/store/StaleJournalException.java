package dev.migrations.store;

import java.util.Objects;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the journal is not as this migrator has found or left it: another one has
 * gone on with the step.
 */
public final class StaleJournalException extends MigrationException {

	private StaleJournalException(@Nullable String expected, @Nullable String actual) {
		super("The journal is at %s, but the step was expected at %s: something else has gone on with it meanwhile."
			.formatted(describe(actual), describe(expected)), "Run the command again.");
	}

	private static String describe(@Nullable String position) {
		return (position != null) ? "'" + position + "'" : "no step";
	}

	static void check(@Nullable JournalEntry expected, @Nullable String actual) {
		String position = (expected != null) ? expected.position() : null;
		if (!Objects.equals(position, actual)) {
			throw new StaleJournalException(position, actual);
		}
	}

}
