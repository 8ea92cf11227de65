package dev.migrations.run;

import dev.migrations.PlainText;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.JournalEntry.BegunStatement;
import org.jspecify.annotations.Nullable;

/**
 * Where a failed statement stands.
 *
 * @param revision the revision
 * @param source the file or class
 * @param line the line of the error, from 1; 0 when it has none
 * @param number the statement's number in its section, from 1; 0 for a Java revision
 * @param sql the statement; null where the failure of a Java revision does not tell it
 */
public record FailedStatement(String revision, String source, int line, int number, @Nullable String sql) {

	/**
	 * Say where a step stopped whose script is not at hand.
	 * @param entry what the journal says of the step
	 * @return the revision and the number of the statement
	 */
	static FailedStatement of(JournalEntry entry) {
		BegunStatement begun = entry.begun();
		return new FailedStatement(entry.revision(), "no script", 0, entry.completed() + 1,
				(begun != null) ? begun.text() : null);
	}

	@Override
	public String toString() {
		String place = this.source + ((this.line > 0) ? ":" + this.line : "");
		String statement = (this.number > 0) ? ", statement %s".formatted(this.number) : "";
		return PlainText.line("'" + this.revision + "' (" + place + statement + ")");
	}

}
