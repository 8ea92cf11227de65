package dev.migrations.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Refuse an abbreviation that several ids or labels begin with.
 */
public final class AmbiguousIdentifierException extends MigrationException {

	private static final int MOST_SHOWN = 20;

	private final String identifier;

	private final List<String> matches;

	AmbiguousIdentifierException(String identifier, Map<String, RevisionNode> matches) {
		super("Several names begin with '" + identifier + "': " + shown(matches) + ".",
				"Type more characters of the one you mean.");
		this.identifier = identifier;
		this.matches = List.copyOf(matches.keySet());
	}

	private static String shown(Map<String, RevisionNode> matches) {
		return matches.entrySet()
			.stream()
			.limit(MOST_SHOWN)
			.map((match) -> Wording.named(match.getKey(), match.getValue()))
			.collect(Collectors.joining(", "));
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
