package dev.migrations.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a step leaves in the history.
 *
 * @param revision the revision; null for base
 * @param direction which way the step went
 * @param downRevisions the revision's down revisions
 * @param dependsOn what the revision depends on
 * @param branchLabels the revision's branch labels
 * @param message the revision's message, or null
 * @param checksum the checksum of the revision's upgrade, or null
 */
public record StepRecord(@Nullable String revision, Direction direction, List<String> downRevisions,
		List<String> dependsOn, List<String> branchLabels, @Nullable String message, @Nullable String checksum) {

	public StepRecord {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
