package dev.migrations.diff;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a person should know before a change runs.
 *
 * @param text a sentence or two
 * @param lossy whether data is lost, or may be
 * @param sql a statement that shows the rows in question, or {@code null}
 * @param failures why it says that the change may fail
 */
public record ChangeNote(String text, boolean lossy, @Nullable String sql, Set<RowFailure> failures) {

	public ChangeNote {
		failures = Set.copyOf(failures);
	}

	/**
	 * Say something about a change that loses no data.
	 * @param text a sentence or two
	 * @return the note
	 */
	public static ChangeNote of(String text) {
		return new ChangeNote(text, false, null, Set.of());
	}

	/**
	 * Warn of a loss.
	 * @param text a sentence or two
	 * @return the note
	 */
	public static ChangeNote loss(String text) {
		return new ChangeNote(text, true, null, Set.of());
	}

	/**
	 * Show the rows in question.
	 * @param sql a statement
	 * @return a changed note
	 */
	public ChangeNote showing(String sql) {
		return new ChangeNote(this.text, this.lossy, sql, this.failures);
	}

	/**
	 * Mark that the text says why the change may fail.
	 * @param failures the reasons
	 * @return a changed note
	 */
	public ChangeNote announcing(RowFailure... failures) {
		return new ChangeNote(this.text, this.lossy, this.sql, Set.of(failures));
	}

}
