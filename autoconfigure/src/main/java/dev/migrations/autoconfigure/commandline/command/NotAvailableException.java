package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a command or an option comes with a later version.
 */
public final class NotAvailableException extends MigrationException {

	private final String feature;

	NotAvailableException(String feature, String remedy) {
		super("'%s' comes with autogenerate, which this version does not have.".formatted(feature), remedy);
		this.feature = feature;
	}

	/**
	 * What was asked for.
	 * @return the command or option
	 */
	public String getFeature() {
		return this.feature;
	}

}
