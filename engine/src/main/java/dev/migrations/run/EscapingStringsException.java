package dev.migrations.run;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when a revision lets backslashes escape in plain strings, which its text cannot
 * be split by.
 */
public final class EscapingStringsException extends MigrationException {

	private final List<String> places;

	EscapingStringsException(List<String> places) {
		super("Statements are split as with 'standard_conforming_strings = on', which is switched off by %s."
			.formatted(String.join(", ", places)),
				"Take the setting out, and write strings in which backslashes escape as E'...'.");
		this.places = List.copyOf(places);
	}

	/**
	 * Where the setting is.
	 * @return revision, file, line and number of each statement
	 */
	public List<String> getPlaces() {
		return this.places;
	}

}
