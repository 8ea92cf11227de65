package dev.migrations.command;

import java.util.List;

import dev.migrations.store.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts and the database say together, read at one moment.
 *
 * @param current the rows of the version table, sorted
 * @param heads the heads of the scripts
 * @param upToDate whether nothing is pending
 * @param pending what an upgrade to the configured target would run, in order
 * @param applied the newest rows of the history, newest first
 * @param revisions all revisions, newest first, those that only the database knows
 * included
 * @param foreignTable the version table, if its rows and the history have nothing in
 * common with the scripts, so that it belongs to another application; otherwise null
 * @param unfinished the step that was begun and not finished, or null
 */
public record MigrationStatus(List<String> current, List<String> heads, boolean upToDate, List<RevisionStatus> pending,
		List<HistoryRow> applied, List<RevisionStatus> revisions, @Nullable String foreignTable,
		@Nullable UnfinishedStatus unfinished) {

	public MigrationStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		applied = List.copyOf(applied);
		revisions = List.copyOf(revisions);
	}

	/**
	 * The applied revisions whose files have changed since.
	 * @return the revisions, newest first
	 */
	public List<RevisionStatus> changed() {
		return this.revisions.stream().filter(RevisionStatus::changed).toList();
	}

}
