package dev.migrations.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step that has begun and not ended.
 *
 * @param revision the revision
 * @param direction which way the step goes
 * @param completed how many statements of that direction are done
 * @param checksums the checksums of those that are done and of the one that is begun
 * @param begun the statement that was begun and whose outcome is not written; null when
 * there is none
 * @param startedAt when the step began, by the database's clock
 */
public record JournalEntry(String revision, Direction direction, int completed, List<String> checksums,
		@Nullable BegunStatement begun, OffsetDateTime startedAt) {

	public JournalEntry {
		checksums = List.copyOf(checksums);
	}

	/**
	 * The same step further on, between two statements.
	 * @param done the checksums of the statements that are done
	 * @return a new entry
	 */
	public JournalEntry completed(List<String> done) {
		return new JournalEntry(this.revision, this.direction, done.size(), done, null, this.startedAt);
	}

	/**
	 * The same step with its next statement begun.
	 * @param checksum the statement's checksum
	 * @param statement the statement
	 * @return a new entry
	 */
	public JournalEntry begun(String checksum, BegunStatement statement) {
		List<String> all = new ArrayList<>(done());
		all.add(checksum);
		return new JournalEntry(this.revision, this.direction, this.completed, all, statement, this.startedAt);
	}

	/**
	 * The same step with an answer to its statement that does not tell the outcome.
	 * @return a new entry that names no session
	 */
	public JournalEntry answered() {
		BegunStatement answered = (this.begun != null) ? this.begun.answered() : null;
		return new JournalEntry(this.revision, this.direction, this.completed, this.checksums, answered,
				this.startedAt);
	}

	/**
	 * The checksums of the statements that are done.
	 * @return checksums in order
	 */
	public List<String> done() {
		return this.checksums.subList(0, this.completed);
	}

	/**
	 * Where the step is, for comparison.
	 * @return revision, direction, number of statements, and the token of the one that is
	 * begun
	 */
	String position() {
		String position = this.revision + " " + this.direction.word() + " " + this.completed;
		return (this.begun != null) ? position + " " + this.begun.token() : position;
	}

	/**
	 * A statement that may or may not have taken effect.
	 *
	 * @param token tells this attempt from every other, also in {@code pg_stat_activity}
	 * @param text the statement as it was sent
	 * @param evidence what the catalogs said before the statement
	 * @param searchPath what names meant to it; null when that is what they mean to a new
	 * session
	 * @param session the session of the server that was to execute it; null when that may
	 * be any, empty when it has answered
	 */
	public record BegunStatement(String token, String text, String evidence, @Nullable String searchPath,
			@Nullable String session) {

		/**
		 * The same statement, with which the session has done.
		 * @return the statement, executed by no session
		 */
		public BegunStatement answered() {
			return new BegunStatement(this.token, this.text, this.evidence, this.searchPath, "");
		}

	}

}
