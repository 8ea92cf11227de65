package dev.migrations.store;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A finished step, as the history table keeps it.
 *
 * @param id the row's number, growing with time
 * @param revision the revision that was applied, undone or stamped; null for base
 * @param direction which way the step went
 * @param downRevisions the revision's down revisions
 * @param dependsOn what the revision depends on, as written in its script
 * @param branchLabels the revision's branch labels
 * @param message the revision's message
 * @param checksum the checksum of the revision's upgrade; null for Java revisions
 * @param startedAt when the step began, by the database's clock
 * @param finishedAt when the step ended, by the database's clock
 * @param durationMs how long the step took, in milliseconds
 * @param databaseUser the session's user
 * @param applicationName the session's {@code application_name}
 */
public record HistoryRow(long id, @Nullable String revision, Direction direction, List<String> downRevisions,
		List<String> dependsOn, List<String> branchLabels, @Nullable String message, @Nullable String checksum,
		Instant startedAt, Instant finishedAt, long durationMs, String databaseUser, @Nullable String applicationName) {

	public HistoryRow {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
