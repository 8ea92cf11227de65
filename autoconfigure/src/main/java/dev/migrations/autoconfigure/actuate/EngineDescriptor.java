package dev.migrations.autoconfigure.actuate;

import java.util.List;

import dev.migrations.command.MigrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an engine's scripts and database say together.
 *
 * @param current the revisions that the database is at
 * @param heads the heads of the scripts
 * @param upToDate whether nothing is pending
 * @param pending what an upgrade would run, in order
 * @param applied what ran, newest first
 * @param revisions all revisions, newest first
 * @param unfinished the step that was begun and not finished, or null
 */
public record EngineDescriptor(List<String> current, List<String> heads, boolean upToDate,
		List<RevisionDescriptor> pending, List<HistoryDescriptor> applied, List<RevisionDescriptor> revisions,
		@Nullable UnfinishedDescriptor unfinished) {

	public EngineDescriptor {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		revisions = List.copyOf(revisions);
	}

	static EngineDescriptor of(MigrationStatus status) {
		return new EngineDescriptor(status.current(), status.heads(), status.upToDate(),
				status.pending().stream().map(RevisionDescriptor::of).toList(),
				status.applied().stream().map(HistoryDescriptor::of).toList(),
				status.revisions().stream().map(RevisionDescriptor::of).toList(),
				UnfinishedDescriptor.of(status.unfinished()));
	}

}
