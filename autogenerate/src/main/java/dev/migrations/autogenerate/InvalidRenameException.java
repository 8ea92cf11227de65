package dev.migrations.autogenerate;

import dev.migrations.MigrationException;

/**
 * Thrown when an option that names a rename cannot be read.
 */
public final class InvalidRenameException extends MigrationException {

	private final String text;

	InvalidRenameException(String option, String form, String text) {
		super("'%s' takes the form '%s', not '%s'.".formatted(option, form, text),
				"Name both sides as the database has them, such as '%s %s'.".formatted(option,
						form.contains(".") ? "person.name:full_name" : "person:human"));
		this.text = text;
	}

	/**
	 * What was given.
	 * @return the text
	 */
	public String getText() {
		return this.text;
	}

}
