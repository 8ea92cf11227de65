package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a range is given where the database tells the beginning.
 */
public final class RangeException extends MigrationException {

	private final String range;

	RangeException(String range) {
		super("The range '%s' needs '--sql': without it, the move begins where the database is.".formatted(range),
				"Add '--sql', or type only the part behind the colon.");
		this.range = range;
	}

	/**
	 * What was asked for.
	 * @return the range as typed
	 */
	public String getRange() {
		return this.range;
	}

}
