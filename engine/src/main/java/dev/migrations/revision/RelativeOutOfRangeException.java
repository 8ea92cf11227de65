package dev.migrations.revision;

import dev.migrations.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Refuse relative steps for which there are not enough revisions, or that lead the wrong
 * way.
 */
public final class RelativeOutOfRangeException extends MigrationException {

	private final String identifier;

	private RelativeOutOfRangeException(String identifier, String fact, String remedy) {
		super(fact, remedy);
		this.identifier = identifier;
	}

	static RelativeOutOfRangeException endOfLine(String identifier, @Nullable RevisionNode end) {
		String at = (end != null) ? Wording.of(end) : "base";
		return new RelativeOutOfRangeException(identifier,
				"There are not enough revisions for the steps of '" + identifier + "': the line ends at " + at + ".",
				"Ask for fewer steps, or use 'heads' or 'base'.");
	}

	static RelativeOutOfRangeException wrongWay(String identifier, String use) {
		return new RelativeOutOfRangeException(identifier, "The steps of '" + identifier + "' are no " + use + ".",
				"Type '+N' to go up and '-N' to go down, at least one step.");
	}

	/**
	 * What was asked for.
	 * @return the identifier as typed
	 */
	public String getIdentifier() {
		return this.identifier;
	}

}
