package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse to move while the version table holds revisions that no file describes.
 */
public final class UnknownRowsException extends MigrationException {

	private final List<String> rows;

	UnknownRowsException(List<String> rows) {
		super("The version table holds revisions without a file: " + Wording.quoted(rows) + ".",
				"Deploy the application that has them, or set the rows anew with 'stamp --purge'.");
		this.rows = List.copyOf(rows);
	}

	/**
	 * The unknown rows.
	 * @return revision ids
	 */
	public List<String> getRows() {
		return this.rows;
	}

}
