package dev.migrations.revision;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Refuse an identifier that names no revision.
 */
public final class UnknownRevisionException extends MigrationException {

	private final String identifier;

	private final List<String> suggestions;

	UnknownRevisionException(String identifier, List<String> suggestions) {
		super("No revision or branch is named '" + identifier + "'.",
				Wording.didYouMean(suggestions, "Type a full id, at least four characters of one, or a branch label."));
		this.identifier = identifier;
		this.suggestions = List.copyOf(suggestions);
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

	/**
	 * The known names nearest to it.
	 * @return ids and labels, possibly none
	 */
	public List<String> getSuggestions() {
		return this.suggestions;
	}

}
