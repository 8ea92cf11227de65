package dev.migrations.autoconfigure.actuate;

import java.time.Instant;
import java.util.List;

import dev.migrations.store.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history table.
 *
 * @param id the row's number
 * @param revision the revision that was applied, undone or stamped; null for base
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param downRevisions the revision's down revisions
 * @param dependsOn what the revision depends on
 * @param branchLabels the revision's branch labels
 * @param message the revision's message, or null
 * @param checksum the checksum of the revision's upgrade, or null
 * @param startedAt when the step began
 * @param finishedAt when the step ended
 * @param durationMs how long the step took, in milliseconds
 * @param databaseUser the session's user
 * @param applicationName the session's application name, or null
 */
public record HistoryDescriptor(long id, @Nullable String revision, String direction, List<String> downRevisions,
		List<String> dependsOn, List<String> branchLabels, @Nullable String message, @Nullable String checksum,
		Instant startedAt, Instant finishedAt, long durationMs, String databaseUser, @Nullable String applicationName) {

	public HistoryDescriptor {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static HistoryDescriptor of(HistoryRow row) {
		return new HistoryDescriptor(row.id(), row.revision(), row.direction().word(), row.downRevisions(),
				row.dependsOn(), row.branchLabels(), row.message(), row.checksum(), row.startedAt(), row.finishedAt(),
				row.durationMs(), row.databaseUser(), row.applicationName());
	}

}
