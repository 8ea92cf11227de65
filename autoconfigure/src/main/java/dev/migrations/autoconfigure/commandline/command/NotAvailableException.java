package dev.migrations.autoconfigure.commandline.command;

import dev.migrations.MigrationException;

/**
 * Thrown when a command or an option comes with a later version.
 */
public final class NotAvailableException extends MigrationException {

	private final String feature;

	NotAvailableException(String feature, String with, String remedy) {
		super("'%s' comes with %s, which this version does not have.".formatted(feature, with), remedy);
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
