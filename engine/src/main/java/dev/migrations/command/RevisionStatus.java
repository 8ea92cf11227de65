package dev.migrations.command;

import java.time.Instant;
import java.util.List;

import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionSource;
import dev.migrations.store.HistoryRow;
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
 * @param changed whether it is applied and its file has changed since
 */
public record RevisionStatus(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, @Nullable String message, @Nullable Instant created, @Nullable String location,
		RevisionState state, boolean changed) {

	public RevisionStatus {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static RevisionStatus of(RevisionSource source, RevisionState state, boolean changed) {
		RevisionHeader header = source.header();
		return new RevisionStatus(header.id(), header.downRevisions(), header.dependsOn(), header.branchLabels(),
				header.message(), header.created(), source.location(), state, changed);
	}

	static RevisionStatus unknown(String revision, @Nullable HistoryRow row) {
		if (row == null) {
			return new RevisionStatus(revision, List.of(), List.of(), List.of(), null, null, null,
					RevisionState.UNKNOWN, false);
		}
		return new RevisionStatus(revision, row.downRevisions(), row.dependsOn(), row.branchLabels(), row.message(),
				null, null, RevisionState.UNKNOWN, false);
	}

}
