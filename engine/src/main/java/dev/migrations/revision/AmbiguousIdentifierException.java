package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse an abbreviation that several ids or labels begin with.
 */
public final class AmbiguousIdentifierException extends MigrationException {

	private final String identifier;

	private final List<String> matches;

	AmbiguousIdentifierException(String identifier, List<String> matches) {
		super("Several names begin with '" + identifier + "': " + Wording.quoted(matches) + ".",
				"Type more characters of the one you mean.");
		this.identifier = identifier;
		this.matches = List.copyOf(matches);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * What begins with it.
	 * @return ids and labels
	 */
	public List<String> getMatches() {
		return this.matches;
	}

}
