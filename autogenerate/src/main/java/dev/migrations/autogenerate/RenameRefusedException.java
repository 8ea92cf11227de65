package dev.migrations.autogenerate;

import dev.migrations.MigrationException;
import dev.migrations.diff.ChangeDescription;

/**
 * Thrown when a rename that was asked for is not possible.
 */
public final class RenameRefusedException extends MigrationException {

	private final transient Rename rename;

	RenameRefusedException(Rename rename, String message, Throwable cause) {
		super("The rename of '%s' is not possible: %s.".formatted(ChangeDescription.of(rename.change()).get(0).object(),
				message), "Name the table or column as it is before, then, behind a colon, as it is to be.", cause);
		this.rename = rename;
	}

	/**
	 * What was asked for.
	 * @return the rename
	 */
	public Rename getRename() {
		return this.rename;
	}

}
