package dev.migrations.store;

import java.time.OffsetDateTime;

/**
 * A step that has begun and not ended.
 *
 * @param revision the revision
 * @param direction which way the step goes
 * @param checksum the checksum of the statements of that direction
 * @param completed how many of them are done
 * @param startedAt when the step began, by the database's clock
 */
public record JournalEntry(String revision, Direction direction, String checksum, int completed,
		OffsetDateTime startedAt) {

	/**
	 * The same step further on.
	 * @param count how many statements are done
	 * @return a new entry
	 */
	public JournalEntry completed(int count) {
		return new JournalEntry(this.revision, this.direction, this.checksum, count, this.startedAt);
	}

}
