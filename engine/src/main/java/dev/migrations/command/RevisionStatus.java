package dev.migrations.command;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision and where it stands in a database.
 *
 * @param revision the identifier
 * @param downRevisions the down revisions
 * @param dependsOn what it depends on, as written in its script
 * @param branchLabels the branch labels that it bears
 * @param message the message, or null
 * @param created when it was created, or null
 * @param location where its script is; null when only the database knows the revision
 * @param state where it stands
 */
public record RevisionStatus(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, @Nullable String message, @Nullable Instant created, @Nullable String location,
		RevisionState state) {

	public RevisionStatus {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
