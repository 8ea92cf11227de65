package dev.migrations.command;

import java.util.Collection;
import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when neither the rows of the version table nor the history have anything in
 * common with the scripts.
 */
public final class ForeignHistoryException extends MigrationException {

	private final transient List<String> revisions;

	/**
	 * Create an exception.
	 * @param table the version table
	 * @param rows its rows
	 */
	public ForeignHistoryException(String table, Collection<String> rows) {
		super("The version table '" + table + "' holds '" + String.join("', '", rows)
				+ "', and neither that nor its history has a revision in common with the scripts: it belongs to another application.",
				"Give this application tables of its own with 'migrations.schema', or with 'migrations.version-table' and "
						+ "'migrations.history-table', or add the missing scripts to 'migrations.locations'. Where only the "
						+ "rows are wrong, 'stamp --purge REV' replaces them.");
		this.revisions = List.copyOf(rows);
	}

	/**
	 * The rows of the version table.
	 * @return their identifiers
	 */
	public List<String> getRevisions() {
		return this.revisions;
	}

}
