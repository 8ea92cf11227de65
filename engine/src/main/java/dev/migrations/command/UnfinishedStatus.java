package dev.migrations.command;

import java.time.Instant;
import java.util.Optional;

import dev.migrations.lock.LockHolder;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * A step with statements outside a transaction that was begun and not finished.
 *
 * @param revision the revision
 * @param direction which way the step goes
 * @param completed how many of its statements are done
 * @param startedAt when it began, by the database's clock
 * @param migrator the session that works on it, for people; null when none is known to
 * @param command what to type when nobody works on it
 * @param description all of this and what to do about it, for people
 */
public record UnfinishedStatus(String revision, Direction direction, int completed, Instant startedAt,
		@Nullable String migrator, String command, String description) {

	static UnfinishedStatus of(JournalEntry entry, boolean known, Optional<LockHolder> migrator) {
		String advice = migrator.map((holder) -> "It is worked on by " + holder + ".")
			.orElseGet(() -> UnfinishedStepException.remedy(known));
		return new UnfinishedStatus(entry.revision(), entry.direction(), entry.completed(),
				entry.startedAt().toInstant(), migrator.map(LockHolder::toString).orElse(null),
				known ? "migrations resume" : "migrations resume --forget",
				UnfinishedStepException.describe(entry, known) + " " + advice);
	}

}
