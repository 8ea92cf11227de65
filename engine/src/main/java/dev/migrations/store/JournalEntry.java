package dev.migrations.store;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A step that has begun and not ended.
 *
 * @param revision the revision
 * @param direction which way the step goes
 * @param checksum the checksum of the statements of that direction
 * @param completed how many of them are done
 * @param begun the statement that was begun and whose outcome is not written; null when
 * there is none
 * @param startedAt when the step began, by the database's clock
 */
public record JournalEntry(String revision, Direction direction, String checksum, int completed,
		@Nullable BegunStatement begun, OffsetDateTime startedAt) {

	/**
	 * The same step further on, between two statements.
	 * @param count how many statements are done
	 * @return a new entry
	 */
	public JournalEntry completed(int count) {
		return new JournalEntry(this.revision, this.direction, this.checksum, count, null, this.startedAt);
	}

	/**
	 * The same step with its next statement begun.
	 * @param statement the statement
	 * @return a new entry
	 */
	public JournalEntry begun(BegunStatement statement) {
		return new JournalEntry(this.revision, this.direction, this.checksum, this.completed, statement,
				this.startedAt);
	}

	/**
	 * Where the step is, for comparison.
	 * @return revision, direction, number of statements, and the token of the one that is
	 * begun
	 */
	String position() {
		String position = "%s %s %s".formatted(this.revision, this.direction.word(), this.completed);
		return (this.begun != null) ? position + " " + this.begun.token() : position;
	}

	/**
	 * A statement that may or may not have taken effect.
	 *
	 * @param token tells this attempt from every other, also in {@code pg_stat_activity}
	 * @param evidence what the catalogs said before the statement
	 * @param session the session of the server that was to execute it; null when that may
	 * be any
	 */
	public record BegunStatement(String token, String evidence, @Nullable String session) {

	}

}
