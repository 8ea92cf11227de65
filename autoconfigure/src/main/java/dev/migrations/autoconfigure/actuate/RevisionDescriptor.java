package dev.migrations.autoconfigure.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.migrations.command.RevisionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A revision and where it stands.
 *
 * @param revision the identifier
 * @param downRevisions the down revisions
 * @param dependsOn what it depends on
 * @param branchLabels the branch labels
 * @param message the message, or null
 * @param created when it was created, or null
 * @param location where its script is, or null
 * @param state {@code applied}, {@code pending} or {@code unknown}
 * @param changed whether it is applied and its file has changed since
 * @param sql the SQL of its script, or null when it is not to be shown
 */
public record RevisionDescriptor(String revision, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, @Nullable String message, @Nullable Instant created, @Nullable String location,
		String state, boolean changed, @Nullable String sql) {

	public RevisionDescriptor {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	static RevisionDescriptor of(RevisionStatus revision) {
		return of(revision, null);
	}

	static RevisionDescriptor of(RevisionStatus revision, @Nullable String sql) {
		return new RevisionDescriptor(revision.revision(), revision.downRevisions(), revision.dependsOn(),
				revision.branchLabels(), revision.message(), revision.created(), revision.location(),
				revision.state().name().toLowerCase(Locale.ROOT), revision.changed(), sql);
	}

}
