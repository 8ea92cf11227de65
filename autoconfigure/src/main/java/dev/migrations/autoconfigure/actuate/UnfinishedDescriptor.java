package dev.migrations.autoconfigure.actuate;

import java.time.Instant;

import dev.migrations.command.UnfinishedStatus;
import org.jspecify.annotations.Nullable;

/**
 * A step that was begun and not finished.
 *
 * @param revision the revision
 * @param direction {@code upgrade} or {@code downgrade}
 * @param completed how many of its statements are done
 * @param startedAt when it began
 * @param migrator the session that works on it, or null
 * @param command what to type when nobody works on it
 */
public record UnfinishedDescriptor(String revision, String direction, int completed, Instant startedAt,
		@Nullable String migrator, String command) {

	static @Nullable UnfinishedDescriptor of(@Nullable UnfinishedStatus unfinished) {
		return (unfinished != null) ? new UnfinishedDescriptor(unfinished.revision(), unfinished.direction().word(),
				unfinished.completed(), unfinished.startedAt(), unfinished.migrator(), unfinished.command()) : null;
	}

}
